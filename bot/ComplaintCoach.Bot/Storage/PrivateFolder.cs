namespace ComplaintCoach.Bot.Storage;

/// <summary>Folders that only this program's user may look into, where the system knows such a thing.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode OnlyMe = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder if it is not there; one that is there is left as it is.</summary>
    public static void Make(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OnlyMe);
        }
    }
}
