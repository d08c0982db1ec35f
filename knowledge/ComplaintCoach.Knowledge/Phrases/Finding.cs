using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>A forbidden meaning found in a draft.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Span">Where, in UTF-16 code units of the draft as typed.</param>
/// <param name="Text">The words as typed.</param>
/// <param name="Ground">The pattern that matched, as its author wrote it; or how probable the meaning is, and the words that say so most.</param>
/// <param name="Replacements">Two or three sentences to say instead, the most fitting first.</param>
public sealed record Finding(Rule Rule, TextSpan Span, string Text, string Ground, IReadOnlyList<string> Replacements);

/// <summary>What the checker says about one draft.</summary>
/// <param name="Draft">The draft as typed.</param>
/// <param name="Findings">Ordered by start; empty for a clean draft.</param>
/// <param name="Rewrite">The whole draft rewritten: every fact kept, no finding left. Null when clean or when none is honest.</param>
public sealed record DraftReport(string Draft, IReadOnlyList<Finding> Findings, string? Rewrite)
{
    public bool Clean => Findings.Count == 0;
}
