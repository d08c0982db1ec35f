using System.CommandLine;
using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Loading;

namespace ComplaintCoach.Cli.Commands;

/// <summary>Loads the coach for a command and reports content that cannot be used.</summary>
internal static class CoachSession
{
    /// <summary>Runs the command on the coach of the knowledge folder.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="run">The command.</param>
    /// <param name="proved">False lets rules miss their hits and hit their misses.</param>
    public static int With(ParseResult parsed, Func<Coach, int> run, bool proved = true)
    {
        try
        {
            string folder = parsed.GetValue(Usage.Knowledge)!.FullName;
            return run(new Coach(KnowledgeLoader.Load(folder, KnowledgeLoader.DefaultCache, Console.Error.WriteLine, proved)));
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
