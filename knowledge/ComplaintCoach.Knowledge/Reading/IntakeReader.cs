using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Reading;

/// <summary>
/// Takes pasted text as a customer's message, a draft or a question: by what the advisor chose, by prefix, as a transcript,
/// or by judgement. Immutable, thread-safe.
/// </summary>
/// <param name="terms">The words by which texts are told apart.</param>
/// <param name="judge">Tells a customer's words from an advisor's.</param>
/// <param name="breaksRule">Whether the text, sent by an advisor, would break a rule.</param>
internal sealed class IntakeReader(ReadingTerms terms, SpeakerJudge judge, Func<NormalizedText, bool> breaksRule)
{
    private const int LongestQuestion = 80;

    /// <summary>A forbidden meaning is an advisor's more often than a customer's: so much more must speak for the customer.</summary>
    private const double ForbiddenWords = 10;

    /// <summary>Without 您 a text counts as a draft only when this much speaks for it.</summary>
    private const double Doubt = 4;
    private readonly PatternSet _question = new(terms.Question);
    private readonly PatternSet _questionUnless = new(terms.QuestionUnless);
    private readonly PatternSet _note = new(terms.Note);

    public Intake Read(string text, TakenAs? chosen)
    {
        var body = Trimmed(text, 0);
        if (ReadPrefix(body) is { } byPrefix)
        {
            return chosen is { } choice ? byPrefix with { As = choice, By = TakenBy.Choice } : byPrefix;
        }

        if (chosen is null or TakenAs.Customer && ReadTranscript(text) is { } transcript)
        {
            return transcript;
        }

        return new Intake { As = chosen ?? Judge(body.Text), By = chosen is null ? TakenBy.Judgement : TakenBy.Choice, Words = body };
    }

    private Intake? ReadPrefix(Passage body)
    {
        string text = body.Text;
        if (text.Length > 1 && text[0] is '?' or '？')
        {
            return new Intake { As = TakenAs.Question, By = TakenBy.Prefix, Words = Trimmed(text[1..], body.Start + 1) };
        }

        int colon = text.AsSpan(0, Math.Min(text.Length, 12)).IndexOfAny(':', '：');
        if (colon <= 0 || TranscriptReader.Read(text, IsKnown).Count > 0)
        {
            return null;
        }

        string word = text[..colon].Trim();
        foreach (var (taken, prefixes) in terms.Prefixes)
        {
            if (prefixes.Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                return new Intake { As = taken, By = TakenBy.Prefix, Words = Trimmed(text[(colon + 1)..], body.Start + colon + 1) };
            }
        }

        return null;
    }

    private Intake? ReadTranscript(string text)
    {
        var turns = TranscriptReader.Read(text, IsKnown);
        if (turns.Count == 0)
        {
            return null;
        }

        var customers = CustomerSpeakers(turns);
        var said = turns.Where(t => customers.Contains(t.Speaker)).Select(t => t.Words).ToList();
        var own = turns.Where(t => !customers.Contains(t.Speaker)).Select(t => t.Words).ToList();
        return said.Count == 0 ? null : new Intake
        {
            As = TakenAs.Customer,
            By = TakenBy.Transcript,
            Words = said[^1],
            Earlier = said[..^1],
            OwnLines = own,
        };
    }

    /// <summary>By name where the name tells; else the speaker whose words sound most like a customer's.</summary>
    private HashSet<string> CustomerSpeakers(IReadOnlyList<SpokenTurn> turns)
    {
        string[] speakers = [.. turns.Select(t => t.Speaker).Distinct()];
        var customers = speakers.Where(s => NameIn(s, terms.CustomerNames) && !NameIn(s, terms.AdvisorNames)).ToHashSet();
        string[] open = [.. speakers.Where(s => !NameIn(s, terms.CustomerNames) && !NameIn(s, terms.AdvisorNames))];
        if (customers.Count == 0 && open.Length == 0)
        {
            open = speakers;
        }

        if (customers.Count == 0 && open.Length > 0)
        {
            var openNames = open.ToHashSet();
            customers.Add(turns.Where(t => openNames.Contains(t.Speaker)).GroupBy(t => t.Speaker)
                .MaxBy(g => g.Average(t => judge.CustomerOdds(Normalizer.Normalize(t.Words.Text))))!.Key);
        }

        return customers;
    }

    private bool IsKnown(string speaker) => NameIn(speaker, terms.CustomerNames) || NameIn(speaker, terms.AdvisorNames);

    private static bool NameIn(string speaker, IReadOnlyList<string> parts) =>
        parts.Any(part => part.Length == 1 ? speaker == part : speaker.Contains(part, StringComparison.OrdinalIgnoreCase));

    private TakenAs Judge(string text)
    {
        var normalized = Normalizer.Normalize(text);
        bool asks = text.Length <= LongestQuestion && _question.Match(normalized).Count > 0 && _questionUnless.Match(normalized).Count == 0;
        if (asks)
        {
            return TakenAs.Question;
        }

        if (_note.Match(normalized).Count > 0)
        {
            return TakenAs.Customer;
        }

        double odds = judge.CustomerOdds(normalized);
        bool addresses = normalized.Value.Contains('您');
        double needed = addresses && breaksRule(normalized) ? ForbiddenWords : addresses ? 0 : -Doubt;
        return odds >= needed ? TakenAs.Customer : TakenAs.Draft;
    }

    private static Passage Trimmed(string text, int start)
    {
        int lead = text.Length - text.TrimStart().Length;
        return new Passage(text.Trim(), start + lead);
    }
}
