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

    /// <summary>A pair of characters is common when it is seen so many times.</summary>
    private const int Often = 5;

    /// <summary>A word of a rule's pattern counts as if so many forbidden stretches held it.</summary>
    private const int OfPattern = 3;

    /// <summary>A word tells of a rule when forbidden stretches hold it so many times as often as clean drafts of the same length; those that come close to a rule hold its words and are left out.</summary>
    private const double TellingFrom = 2;

    /// <param name="drafts">Drafts with their offending stretches marked.</param>
    /// <param name="ordinary">Other texts of the field; they show which characters stand beside each other.</param>
    /// <param name="rules">The rules, whose patterns are part of what is weighed.</param>
    /// <param name="language">What is known beside the rules; what was learned before is not used.</param>
    public static PhraseModel Train(IReadOnlyList<TrainingDraft> drafts, IEnumerable<string> ordinary, IReadOnlyList<Rule> rules, DraftLanguage language)
    {
        var (seen, common) = CountPairs(ordinary.Concat(drafts.Where(d => !d.Disguised).Select(d => d.Text)));
        var hidden = new HiddenWords(FindWords([.. drafts.Where(d => !d.Disguised)], rules));
        var reader = new DisguiseReader(language.Disguises, hidden, seen, common);
        var matcher = new RuleMatcher(rules, language.Speakers);
        var examples = drafts.Select(draft => ToExample(draft, reader, matcher)).ToList();
        string[] ids = [.. rules.Select(r => r.Id)];
        return new PhraseModel(seen, common, hidden, MeaningTrainer.Train(examples, ids), MeaningTrainer.TrainWhole(examples, ids));
    }

    private static (SeenPairs Seen, SeenPairs Common) CountPairs(IEnumerable<string> texts)
    {
        var counts = new Dictionary<(char, char), int>();
        var (seen, common) = (new SeenPairs(), new SeenPairs());
        foreach (string text in texts)
        {
            string value = Normalizer.Normalize(text).Value;
            for (int i = 0; i + 1 < value.Length; i++)
            {
                int count = counts[(value[i], value[i + 1])] = counts.GetValueOrDefault((value[i], value[i + 1])) + 1;
                (count == 1 ? seen : count == Often ? common : null)?.Add(value[i], value[i + 1]);
            }
        }

        return (seen, common);
    }

    private static MeaningExample ToExample(TrainingDraft draft, DisguiseReader reader, RuleMatcher matcher)
    {
        var text = reader.Read(Normalizer.Normalize(draft.Text));
        var breaks = draft.Breaks.Select(b => (b.Key, text.FromOriginal(new TextSpan(draft.Text.IndexOf(b.Value, StringComparison.Ordinal), b.Value.Length)))).ToList();
        return new MeaningExample(text, breaks, draft.ByRuleAuthor ? [] : [.. matcher.Match(text).Select(hit => new PatternHint(hit.Rule, hit.Span, hit.Listed))]);
    }

    private static List<HiddenWord> FindWords(IReadOnlyList<TrainingDraft> drafts, IReadOnlyList<Rule> rules)
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

            cleanLength += draft.Breaks.Count == 0 && draft.Near is null ? Count(draft.Text, clean) : 0;
        }

        foreach (string literal in rules.SelectMany(r => r.Patterns).SelectMany(p => p.Rows).SelectMany(r => r.Elements).SelectMany(e => e.Choice.Words).Distinct())
        {
            Count(literal, forbidden, OfPattern);
            Count(literal, all, OfPattern);
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
    private static int Count(string text, Dictionary<string, int> counts, int weight = 1)
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
            counts[word] = counts.GetValueOrDefault(word) + weight;
        }

        return value.Length;
    }
}
