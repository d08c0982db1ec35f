using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Masking;

/// <summary>A masked stretch.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Span">Where it stood in the original; UTF-16 code units.</param>
public readonly record struct MaskedSpan(MaskKind Kind, TextSpan Span);

/// <summary>A text with a token in place of each personal stretch. Immutable, thread-safe.</summary>
/// <param name="Original">The text as typed.</param>
/// <param name="Text">The text with tokens; equal to <paramref name="Original"/> when nothing personal was found.</param>
/// <param name="Spans">Ordered by start, never overlapping, none empty.</param>
public sealed record MaskedText(string Original, string Text, IReadOnlyList<MaskedSpan> Spans);
