namespace ComplaintCoach.Bot.Tests.Support;

/// <summary>A folder of its own for one program under test; gone with it.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("coach-test-").FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // Something still holds a file of it; the system clears its temporary folder.
        }
    }
}
