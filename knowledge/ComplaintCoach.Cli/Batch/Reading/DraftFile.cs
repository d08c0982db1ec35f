namespace ComplaintCoach.Cli.Batch.Reading;

/// <summary>How the rows of files are read.</summary>
/// <param name="Column">The column or key that holds the draft.</param>
/// <param name="Separator">Between the cells of CSV; null: detected.</param>
/// <param name="Encoding">Where no byte order mark tells; null: detected.</param>
internal sealed record ReadingChoices(string Column, char? Separator = null, string? Encoding = null);

/// <summary>A file of drafts, read row by row; what cannot be read is a row with a problem.</summary>
/// <param name="Name">As the user named it, or the folder it is in.</param>
/// <param name="Length">In bytes, when it was found.</param>
internal sealed record DraftFile(string Name, long Length)
{
    /// <summary>The ends of names by which files are known, in small letters.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", ".csv", ".tsv", ".jsonl"];

    public static bool IsKnown(string name) => Extensions.Contains(ExtensionOf(name));

    /// <summary>The rows in order, each with the number of bytes read so far. Reads as it goes; the file is closed at the end.</summary>
    public IEnumerable<(DraftRow Row, long Read)> Rows(ReadingChoices choices)
    {
        Stream? stream = null;
        IEnumerator<DraftRow>? rows = null;
        int last = 0;
        try
        {
            while (Next(ref stream, ref rows, choices, last) is { } row)
            {
                last = row.Line;
                yield return (Sound(row), stream?.Position ?? Length);
                if (row.EndsFile)
                {
                    yield break;
                }
            }
        }
        finally
        {
            rows?.Dispose();
            stream?.Dispose();
        }
    }

    private DraftRow? Next(ref Stream? stream, ref IEnumerator<DraftRow>? rows, ReadingChoices choices, int last)
    {
        try
        {
            stream ??= new FileStream(Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
            rows ??= Read(new TextWindow(FileEncoding.Open(stream, choices.Encoding)), choices).GetEnumerator();
            return rows.MoveNext() ? rows.Current : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new DraftRow(Name, 0) { EndsFile = true, Problem = $"cannot be read{(last > 0 ? $" behind line {last}" : "")}: {Printable.Line(e.Message)}" };
        }
    }

    private IEnumerable<DraftRow> Read(TextWindow window, ReadingChoices choices) => ExtensionOf(Name) switch
    {
        ".txt" => LineFile.ReadText(window, Name),
        ".jsonl" => LineFile.ReadJson(window, Name, choices.Column),
        ".tsv" => CsvFile.Read(window, Name, choices.Column, choices.Separator ?? '\t'),
        _ => CsvFile.Read(window, Name, choices.Column, choices.Separator),
    };

    private static DraftRow Sound(DraftRow row) => row switch
    {
        { Problem: not null } => row,
        _ when row.Text.Contains(FileEncoding.Undecodable) => row with { Problem = "holds bytes that are not in the encoding of the file (--encoding names another one)" },
        _ when row.Text.Contains('\0') => row with { Problem = "holds NUL characters" },
        _ => row,
    };

    private static string ExtensionOf(string name) => Path.GetExtension(name).ToLowerInvariant();
}
