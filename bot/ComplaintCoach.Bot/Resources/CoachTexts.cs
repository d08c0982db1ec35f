using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Reading;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Bot.Resources;

/// <summary>
/// Everything the coach says in its own words, from <c>CoachTexts.resx</c> (simplified Chinese) and its translations, in one
/// language. Immutable, thread-safe. Where a translation lacks a sentence, the simplified Chinese one is said. What the pack
/// says is not here, but for its names in English: only the cards' frame is translated, and the sentences are for Chinese ears.
/// </summary>
internal sealed class CoachTexts(CultureInfo culture)
{
    /// <summary>The resource file; a test holds its names against the members of this class.</summary>
    internal static readonly ResourceManager Resource = new("ComplaintCoach.Bot.Resources.CoachTexts", typeof(CoachTexts).Assembly);

    private const double VerySure = 0.8;

    /// <summary>The script in which this reader reads Chinese.</summary>
    public Script Script => culture.Name == "zh-Hant" ? Script.Traditional : Script.Simplified;

    public string Copy => Get();

    public string Greeting => Get();

    public string Promise => Get();

    public string TryOne => Get();

    public string StartHere => Get();

    public string Situations => Get();

    public string Types => Get();

    public string SayNow => Get();

    public string OrSay => Get();

    public string NoMoreSentences => Get();

    public string DoNow => Get();

    public string DoNot => Get();

    public string YourOwnLines => Get();

    public string FromPractice => Get();

    public string TypeByAdvisor => Get();

    public string TypeNotSure => Get();

    public string TypeNow => Get();

    public string WhichTypeThen => Get();

    public string PasteHisWords => Get();

    public string NotThisType => Get();

    public string NameTheType => Get();

    public string AnotherSentence => Get();

    public string CheckDraft => Get();

    public string CheckNow => Get();

    public string PasteDraft => Get();

    public string DraftPlaceholder => Get();

    public string Help => Get();

    public string CleanDraft => Get();

    public string Rewritten => Get();

    public string NoRewrite => Get();

    public string RewriteTooLong => Get();

    public string SendAnyway => Get();

    public string OverrideWhy => Get();

    public string OverrideNoReason => Get();

    public string OverridePlaceholder => Get();

    public string OverrideSave => Get();

    public string OverrideKept => Get();

    public string OverrideKnown => Get();

    public string NothingToOverride => Get();

    public string NothingFits => Get();

    public string TextOnly => Get();

    public string Forgotten => Get();

    public string UnknownButton => Get();

    public string ForgetCustomer => Get();

    public string CustomerForgotten => Get();

    /// <summary>What can be sent, each with what comes back.</summary>
    public IReadOnlyList<(string Head, string Text)> HelpLines =>
    [
        (Get("HelpCustomer"), Get("HelpCustomerText")),
        (Get("HelpDraft"), Get("HelpDraftText")),
        (Get("HelpQuestion"), Get("HelpQuestionText")),
        (Get("HelpTranscript"), Get("HelpTranscriptText")),
    ];

    public string Sources(string citations) => Fill(citations);

    public string Quoted(string words) => Fill(words);

    /// <summary>Somebody's words, in the quotation marks of the language.</summary>
    public string InQuotes(string words) => Fill(words);

    /// <summary>What stands between the items of a list.</summary>
    public string Separator => Get();

    /// <summary>The language's own name for a customer type; null where the pack's name is to be used.</summary>
    public string? TypeName(string id) => Find($"TypeName_{id}");

    /// <summary>The same for a risk.</summary>
    public string? RiskName(string id) => Find($"RiskName_{id}");

    /// <summary>The same for a rule.</summary>
    public string? RuleName(string id) => Find($"RuleName_{id}");

    public string Urgent(string risks) => Fill(risks);

    public string CallInside(string hotline) => Fill(hotline);

    public string Risk(string name) => Fill(name);

    public string TypeBefore(string name) => Fill(name);

    public string RuleAndReason(string rule, string why) => string.Format(culture, Get(), rule, why);

    public string MoreFindings(int count) => Fill(count);

    public string TooLong(int limit, int length) => string.Format(culture, Get(), limit, length);

    public string ReasonTooLong(int limit, int length) => string.Format(culture, Get(), limit, length);

    /// <summary>How sure in words, with the percentage; never "100 %".</summary>
    public string HowSure(double confidence) =>
        string.Format(culture, Get(confidence >= VerySure ? "VerySure" : "FairlySure"), Math.Min(99, (int)Math.Round(confidence * 100)));

    public string Severity(Severity severity) => Get($"Severity{severity}");

    /// <summary>The first line above a draft with findings.</summary>
    public string Verdict(Severity gravest, int findings) => string.Format(culture, Get($"Verdict{gravest}"), findings);

    /// <summary>What stands on the button that offers this reading.</summary>
    public string RetakeAs(TakenAs taken) => Get($"Retake{taken}");

    /// <summary>The title of the example of this kind.</summary>
    public string Example(TakenAs taken) => Get($"Example{taken}");

    /// <summary>How a text was taken.</summary>
    public string TakenAs(Intake intake) => Get(intake.By == TakenBy.Transcript ? "TakenTranscript" : $"Taken{intake.As}");

    private string Fill(object value, [CallerMemberName] string name = "") => string.Format(culture, Get(name), value);

    private string Get([CallerMemberName] string name = "") =>
        Find(name) ?? throw new MissingManifestResourceException($"CoachTexts.resx has no \"{name}\".");

    private string? Find(string name) => Resource.GetString(name, culture);
}
