using ComplaintCoach.Bot.Resources;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Loading;

namespace ComplaintCoach.Bot.Cards;

/// <summary>What every card needs besides the result it shows. Immutable, thread-safe.</summary>
/// <param name="Texts">Our own words, in the advisor's language.</param>
/// <param name="Pack">Types, sources and the start card's content.</param>
/// <param name="Wording">Makes the pack's sentences ready to say.</param>
/// <param name="Hotline">Whom to call inside the company when it is urgent; null when nobody was named.</param>
internal sealed record CardFrame(CoachTexts Texts, KnowledgePack Pack, Wording Wording, string? Hotline);
