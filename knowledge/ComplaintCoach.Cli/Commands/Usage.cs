using System.CommandLine;

namespace ComplaintCoach.Cli.Commands;

/// <summary>Options and exit codes shared by all commands.</summary>
internal static class Usage
{
    /// <summary>Everything was good.</summary>
    public const int Good = 0;

    /// <summary>There are findings, or a figure falls short.</summary>
    public const int Findings = 1;

    /// <summary>A line, the usage or the content was bad.</summary>
    public const int Bad = 2;

    /// <summary>The folder that holds content/ and training/; by default the one that travels beside the program.</summary>
    public static Option<DirectoryInfo> Knowledge { get; } = new("--knowledge")
    {
        Description = "folder that holds content/ and training/",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "knowledge")),
        Recursive = true,
    };

    public static Option<bool> Jsonl { get; } = new("--jsonl") { Description = "read JSON Lines on standard input, write one JSON line for each" };

    public static Argument<string[]> Texts { get; } = new("text")
    {
        Description = "texts, or files that hold one; none: standard input",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static int Report(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }

        Console.Error.WriteLine("See 'coach --help'.");
        return Bad;
    }
}
