namespace ComplaintCoach.Cli.Input;

/// <summary>Texts given as arguments; an argument that names a file stands for the file's text. None: standard input is one text.</summary>
internal static class TextArguments
{
    public static IEnumerable<string> Read(IReadOnlyList<string> arguments, TextReader input) => arguments.Count == 0
        ? [input.ReadToEnd()]
        : arguments.Select(argument => File.Exists(argument) ? File.ReadAllText(argument) : argument);
}
