using System.Text.Json;

namespace ComplaintCoach.Cli.Batch;

/// <summary>One draft of a file, or why it could not be read. Immutable.</summary>
/// <param name="File">The file as the user named it or the folder it is in.</param>
/// <param name="Line">The line of the file on which the row begins, from 1; 0: not known.</param>
internal sealed record DraftRow(string File, int Line)
{
    /// <summary>The draft as written; blank where the row holds none. Meaningless beside a problem.</summary>
    public string Text { get; init; } = "";

    /// <summary>Why there is no draft here; null for a row that could be read.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the problem is the whole file's or that of all rows from here on.</summary>
    public bool EndsFile { get; init; }

    /// <summary>The row's own id, as it came in; null when it has none.</summary>
    public JsonElement? Id { get; init; }

    /// <summary>Where it stands, as <c>file:line</c>, or the file alone.</summary>
    public string Place => Printable.Line(Line == 0 ? File : $"{File}:{Line}");
}
