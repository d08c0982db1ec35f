using ComplaintCoach.Knowledge.Phrases.Disguises;
using ComplaintCoach.Knowledge.Phrases.Meaning;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>Trains what the checker learns from written drafts. The same drafts give the same model. Stateless, thread-safe.</summary>
public static class PhraseTrainer
{
    private const int LongestWord = 3;
    private const int FewestTelling = 2;
    private const int FewestUsual = 5;

    /// <summary>A word tells of a rule when forbidden stretches hold it so many times as often as clean drafts of the same length.</summary>
    private const double TellingFrom = 2;

    /// <param name="drafts">Drafts with their offending stretches marked.</param>
    /// <param name="ordinary">Other texts of the field; they show which characters stand beside each other.</param>
    /// <param name="rules">The rules, whose patterns are part of what is weighed.</param>
    /// <param name="language">What is known beside the rules; what was learned before is not used.</param>
    public static PhraseModel Train(IReadOnlyList<TrainingDraft> drafts, IEnumerable<string> ordinary, IReadOnlyList<Rule> rules, DraftLanguage language)
    {
        var seen = new SeenPairs();
        foreach (string text in ordinary.Concat(drafts.Where(d => !d.Disguised).Select(d => d.Text)))
        {
            seen.Add(Normalizer.Normalize(text));
        }

        var hidden = new HiddenWords(FindWords([.. drafts.Where(d => !d.Disguised)]));
        var reader = new DisguiseReader(language.Disguises, hidden, seen);
        var matcher = new RuleMatcher(rules, language.Speakers);
        var examples = drafts.Select(draft => ToExample(draft, reader, matcher)).ToList();
        string[] ids = [.. rules.Select(r => r.Id)];
        return new PhraseModel(seen, hidden, MeaningTrainer.Train(examples, ids), MeaningTrainer.TrainWhole(examples, ids));
    }

    private static MeaningExample ToExample(TrainingDraft draft, DisguiseReader reader, RuleMatcher matcher)
    {
        var text = reader.Read(Normalizer.Normalize(draft.Text));
        var breaks = draft.Breaks.Select(b => (b.Key, text.FromOriginal(new TextSpan(draft.Text.IndexOf(b.Value, StringComparison.Ordinal), b.Value.Length)))).ToList();
        return new MeaningExample(text, breaks, draft.ByRuleAuthor ? [] : [.. matcher.Match(text).Select(hit => new PatternHint(hit.Rule, hit.Span, hit.Listed))]);
    }

    private static List<HiddenWord> FindWords(IReadOnlyList<TrainingDraft> drafts)
    {
        var forbidden = new Dictionary<string, int>();
        var clean = new Dictionary<string, int>();
        var all = new Dictionary<string, int>();
        long forbiddenLength = 0;
        long cleanLength = 0;
        foreach (var draft in drafts)
        {
            Count(draft.Text, all);
            foreach (string stretch in draft.Breaks.Values)
            {
                forbiddenLength += Count(stretch, forbidden);
            }

            cleanLength += draft.Breaks.Count == 0 ? Count(draft.Text, clean) : 0;
        }

        double share = (double)cleanLength / Math.Max(1, forbiddenLength);
        var words = new List<HiddenWord>();
        foreach (var (word, usual) in all.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            int telling = forbidden.GetValueOrDefault(word);
            telling = telling >= FewestTelling && telling * share >= TellingFrom * clean.GetValueOrDefault(word) ? telling : 0;
            if (telling > 0 || usual >= FewestUsual)
            {
                words.Add(new HiddenWord(word, telling, usual));
            }
        }

        return words;
    }

    /// <summary>Counts each word of two or three Han characters once and returns the length of the text.</summary>
    private static int Count(string text, Dictionary<string, int> counts)
    {
        string value = Normalizer.Normalize(text).Value;
        var words = new HashSet<string>();
        for (int start = 0; start < value.Length; start++)
        {
            for (int length = 1; length <= LongestWord && start + length <= value.Length && Normalizer.IsHan(value[start + length - 1]); length++)
            {
                if (length > 1)
                {
                    words.Add(value.Substring(start, length));
                }
            }
        }

        foreach (string word in words)
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return value.Length;
    }
}
