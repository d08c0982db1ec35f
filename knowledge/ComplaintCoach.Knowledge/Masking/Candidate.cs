namespace ComplaintCoach.Knowledge.Masking;

/// <summary>How sure a recogniser is; the surer reading wins where two overlap.</summary>
internal enum Certainty
{
    Likely,
    Sure,
    Proved,
}

/// <summary>A stretch that a recogniser would mask.</summary>
/// <param name="Kind">What it takes it for.</param>
/// <param name="Start">First character, in the folded text.</param>
/// <param name="End">Behind the last character, in the folded text.</param>
/// <param name="Certainty">How sure it is.</param>
internal readonly record struct Candidate(MaskKind Kind, int Start, int End, Certainty Certainty)
{
    public int Length => End - Start;
}
