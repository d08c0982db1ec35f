using ComplaintCoach.Bot.Storage;

namespace ComplaintCoach.Bot.Access;

/// <summary>Where the keys that encrypt cookies are kept, so that a restart ends no session.</summary>
internal static class CookieKeys
{
    /// <summary>A folder in the data folder that only this program's user may enter; made where it can be made.</summary>
    public static DirectoryInfo Folder(IConfiguration configuration)
    {
        string data = new StorageOptions { Folder = configuration["Storage:Folder"] }.DataFolder;
        string keys = Path.Combine(data, "cookie-keys");
        try
        {
            // One after the other: of several folders made at once only the last would be private.
            PrivateFolder.Make(data);
            PrivateFolder.Make(keys);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A full or read-only disk does not stop the start; whoever needs a key then finds it in the log.
        }

        return new(keys);
    }
}
