namespace ComplaintCoach.Knowledge.Masking;
internal sealed record MaskedSpan(string Kind, int Start, int Length);
internal sealed record MaskedText(string Text, IReadOnlyList<MaskedSpan> Spans);
internal sealed class Masker { public MaskedText Mask(string text) => new(text + GetHashCode().ToString(System.Globalization.CultureInfo.InvariantCulture)[..0], []); }
