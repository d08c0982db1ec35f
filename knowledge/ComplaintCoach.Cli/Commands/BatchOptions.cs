using System.CommandLine;
using ComplaintCoach.Cli.Batch.Reading;

namespace ComplaintCoach.Cli.Commands;

/// <summary>The options of <c>coach check --batch</c>; the others mean nothing without <c>--batch</c> and are refused.</summary>
internal static class BatchOptions
{
    private const string Tab = "tab";

    public static Option<bool> Batch { get; } = new("--batch")
    {
        Description = "the arguments are files and folders with many drafts: .txt (a draft a line), .csv and .tsv (a column), .jsonl (a key); each finding is told with file and line, then a summary by rule. Exit code 2: something could not be read; 1: findings; 0: all clean; 130: stopped by Ctrl-C",
        Arity = ArgumentArity.Zero,
    };

    public static Option<string> Column { get; } = new("--column") { Description = "the CSV column or JSON key that holds the draft", DefaultValueFactory = _ => "text" };

    public static Option<bool> Recursive { get; } = new("--recursive") { Description = "read the folders inside folders too", Arity = ArgumentArity.Zero };

    public static Option<FileInfo?> Out { get; } = new("--out") { Description = "write one JSON line for each draft to this file: as --jsonl does, with file and line" };

    public static Option<FileInfo?> SummaryCsv { get; } = new("--summary-csv") { Description = "write the summary by rule to this file, for a spreadsheet" };

    public static Option<string?> Separator { get; } = Choice("--separator", "between the cells of CSV; left out: detected", ",", ";", Tab);

    public static Option<string?> Encoding { get; } = Choice("--encoding", "of files without a byte order mark; left out: detected", FileEncoding.Utf8, FileEncoding.Gb18030);

    /// <summary>Gives the command all of them, and the rules about which go together.</summary>
    public static void AddTo(Command command)
    {
        Option[] own = [Column, Recursive, Out, SummaryCsv, Separator, Encoding];
        command.Add(Batch);
        foreach (var option in own)
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetResult(Batch) is null)
            {
                foreach (var option in own.Where(o => result.GetResult(o) is { Implicit: false }))
                {
                    result.AddError($"{option.Name} needs --batch");
                }
            }
            else if (result.GetValue(Usage.Jsonl))
            {
                result.AddError("--batch reads files, --jsonl standard input: only one of them");
            }
            else if (result.GetValue(Usage.Texts) is not { Length: > 0 })
            {
                result.AddError("--batch needs a file or a folder");
            }
        });
    }

    /// <summary>How the rows are to be read.</summary>
    public static ReadingChoices Choices(ParseResult parsed) => new(
        parsed.GetValue(Column)!,
        parsed.GetValue(Separator) switch { null => null, Tab => '\t', var given => given[0] },
        parsed.GetValue(Encoding));

    private static Option<string?> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
