using ComplaintCoach.Knowledge.Loading;

namespace ComplaintCoach.Knowledge.Tests.Support;

/// <summary>The coach on the shipped pack, loaded once for all tests.</summary>
internal static class TestCoach
{
    private static readonly Lazy<KnowledgeBase> s_base = new(() => KnowledgeLoader.Load(KnowledgeFolder, KnowledgeLoader.DefaultCache));
    private static readonly Lazy<Coach> s_coach = new(() => new Coach(s_base.Value));

    public static string KnowledgeFolder => Path.Combine(AppContext.BaseDirectory, "knowledge");

    public static Coach Shipped => s_coach.Value;

    /// <summary>The folder of the test sets in the source tree.</summary>
    public static string Sets => Path.Combine(Root, "tests", "sets");

    /// <summary>The folder that holds the solution.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComplaintCoach.sln")))
            {
                folder = folder.Parent;
            }

            return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the source tree.");
        }
    }
}
