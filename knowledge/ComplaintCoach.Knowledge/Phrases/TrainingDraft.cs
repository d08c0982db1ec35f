namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>A written draft to learn from.</summary>
/// <param name="Voice">Who wrote it.</param>
/// <param name="Text">As an advisor would type it.</param>
/// <param name="Breaks">Rule id → the offending stretch of the text; empty for a draft that breaks none.</param>
/// <param name="Near">The rule that a clean draft comes close to, or null.</param>
/// <param name="ByRuleAuthor">True for the rules' own hits and misses, which their patterns were written for: they say nothing of how far patterns can be trusted.</param>
/// <param name="Disguised">True for a voice that disguises its words: which characters stand beside each other there tells nothing.</param>
public sealed record TrainingDraft(string Voice, string Text, IReadOnlyDictionary<string, string> Breaks, string? Near, bool ByRuleAuthor = false, bool Disguised = false);
