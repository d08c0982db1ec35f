using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking;

/// <summary>What the recognisers share: the folded text and its digits, read once. Immutable, thread-safe.</summary>
internal sealed class MaskingText(FoldedText folded)
{
    public FoldedText Folded { get; } = folded;

    public DigitGroups Digits { get; } = DigitGroups.Read(folded);
}
