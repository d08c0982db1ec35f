using System.CommandLine;
using System.CommandLine.Parsing;

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
        Description = "texts, or files that hold one; none: standard input. What begins with -- stands behind a -- of its own",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>What is wrong with the command line; empty when nothing is.</summary>
    public static IReadOnlyList<string> Errors(ParseResult parsed) => [.. parsed.Errors.Select(e => e.Message), .. Misspelt(parsed)];

    public static int Report(IReadOnlyList<string> errors)
    {
        foreach (string error in errors)
        {
            Console.Error.WriteLine(error);
        }

        Console.Error.WriteLine("See 'coach --help'.");
        return Bad;
    }

    /// <summary>Everything behind <c>--</c> is a text; what looks like an option before it is one that there is not.</summary>
    private static IEnumerable<string> Misspelt(ParseResult parsed)
    {
        int behind = parsed.Tokens.SkipWhile(t => t.Type != TokenType.DoubleDash).Skip(1).Count();
        return (parsed.GetResult(Texts)?.Tokens ?? []).SkipLast(behind)
            .Where(t => t.Value.StartsWith("--", StringComparison.Ordinal))
            .Select(t => $"'{t.Value}' is no option of '{parsed.CommandResult.Command.Name}'; a text that begins with -- stands behind --");
    }
}
