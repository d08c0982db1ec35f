using System.CommandLine;
using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Loading;

namespace ComplaintCoach.Cli.Commands;

/// <summary>Loads the coach for a command and reports content that cannot be used.</summary>
internal static class CoachSession
{
    /// <summary>Runs the command on the coach of the knowledge folder.</summary>
    public static int With(ParseResult parsed, Func<Coach, int> run)
    {
        try
        {
            string folder = parsed.GetValue(Usage.Knowledge)!.FullName;
            return run(new Coach(KnowledgeLoader.Load(folder, KnowledgeLoader.DefaultCache, Console.Error.WriteLine)));
        }
        catch (ContentException e)
        {
            foreach (var problem in e.Problems)
            {
                Console.Error.WriteLine(problem);
            }

            return Usage.Bad;
        }
    }
}
