using ComplaintCoach.Knowledge.Reading;

namespace ComplaintCoach.Knowledge.Advising;

/// <summary>Something pasted or typed for the coach.</summary>
/// <param name="Text">As pasted; any length.</param>
/// <param name="As">What it is, when the advisor said so; null lets the coach judge.</param>
public sealed record Message(string Text, TakenAs? As = null);
