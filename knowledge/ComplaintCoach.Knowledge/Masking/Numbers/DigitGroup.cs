namespace ComplaintCoach.Knowledge.Masking.Numbers;

/// <summary>Digits without anything between them, all Arabic or all Chinese.</summary>
/// <param name="Start">First digit, in the folded text.</param>
/// <param name="End">Behind the last digit.</param>
/// <param name="Link">What stands between this group and the one before when both may be parts of one number; NUL when they may not, <see cref="DigitGroups.Touching"/> when nothing does.</param>
internal readonly record struct DigitGroup(int Start, int End, char Link)
{
    public int Length => End - Start;

    public bool Linked => Link != '\0';
}

/// <summary>A number made of neighbouring groups.</summary>
/// <param name="First">Its first group.</param>
/// <param name="Last">Its last group.</param>
/// <param name="Value">The digits alone, in ASCII.</param>
internal readonly record struct NumberWindow(int First, int Last, string Value);
