using ComplaintCoach.Bot.Resources;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Bot.Cards;

/// <summary>What every card needs besides the result it shows. Immutable, thread-safe.</summary>
/// <param name="Texts">Our own words, in the advisor's language.</param>
/// <param name="Pack">Types, sources and the start card's content.</param>
/// <param name="Wording">Makes the pack's sentences ready to say.</param>
/// <param name="Hotline">Whom to call inside the company when it is urgent; null when nobody was named.</param>
internal sealed record CardFrame(CoachTexts Texts, KnowledgePack Pack, Wording Wording, string? Hotline)
{
    /// <summary>Words of the pack as the advisor reads them: steps, reasons, sources. What is to be said goes through <see cref="ToSay"/>.</summary>
    public string Shown(string text) => Texts.Script == Script.Traditional ? ScriptConverter.ToTraditional(text) : text;

    /// <summary>A sentence that the coach made ready, in the script of the words it answers; in the advisor's where these words show none.</summary>
    public string ToSay(string sentence, string answered) => ScriptConverter.Tells(answered) ? sentence : Shown(sentence);

    public string NameOf(TypeProfile type) => Texts.TypeName(type.Id) ?? Shown(type.Name);

    public string NameOf(RiskProfile risk) => Texts.RiskName(risk.Id) ?? Shown(risk.Name);

    public string NameOf(Rule rule) => Texts.RuleName(rule.Id) ?? Shown(rule.Title);
}
