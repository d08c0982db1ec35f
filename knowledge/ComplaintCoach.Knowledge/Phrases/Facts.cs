using System.Text;
using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>What a fact is about, in the order in which facts are looked for: an earlier kind takes its characters first.</summary>
internal enum FactKind
{
    Contact,
    Plate,
    Money,
    Day,
    Time,
    Length,
    Person,
    Place,
    Clause,
    Count,
    Code,
    Figure,
    Word,
}

/// <summary>A fact in a draft.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Span">Where, in UTF-16 code units of the draft as typed.</param>
/// <param name="Value">Its words without blanks: Simplified, half-width, the case as typed.</param>
internal readonly record struct Fact(FactKind Kind, TextSpan Span, string Value);

/// <summary>
/// Finds what a rewrite must keep: numbers with their units, days, times, amounts, codes, plates, contacts, Latin names, and
/// names with titles. Marked gaps 〔…〕 hold no facts, nor do the figures of speech of the word class <c>draft_no_fact</c>,
/// the article 一 before a measure word, and single syllables of Pinyin. Immutable, thread-safe.
/// </summary>
internal sealed class Facts(Lexicon lexicon)
{
    private readonly IReadOnlyList<string> _figures = lexicon["draft_no_fact"];

    /// <summary>In the order of the text, disjoint.</summary>
    public IReadOnlyList<Fact> In(string text)
    {
        string folded = Fold(text);
        var figures = FiguresIn(folded);
        var facts = new List<Fact>();
        foreach (var (kind, pattern) in FactPatterns.All)
        {
            foreach (var match in pattern.EnumerateMatches(folded))
            {
                var span = new TextSpan(match.Index, match.Length);
                if (!figures.Exists(f => f.Covers(span)) && !facts.Exists(f => f.Span.Overlaps(span)))
                {
                    facts.Add(new Fact(kind, span, span.In(folded).Replace(" ", "", StringComparison.Ordinal)));
                }
            }
        }

        facts.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return facts;
    }

    /// <summary>True when both texts hold the same facts, each as often.</summary>
    public bool Same(string one, string other) => Same(In(one), In(other));

    /// <summary>True when both are the same facts, each as often, in any order.</summary>
    public static bool Same(IReadOnlyList<Fact> one, IReadOnlyList<Fact> other) =>
        one.Count == other.Count && one.Select(f => f.Value).Order(StringComparer.Ordinal).SequenceEqual(other.Select(f => f.Value).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private List<TextSpan> FiguresIn(string folded)
    {
        var found = new List<TextSpan>();
        foreach (string figure in _figures)
        {
            for (int at = folded.IndexOf(figure, StringComparison.OrdinalIgnoreCase); at >= 0; at = folded.IndexOf(figure, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                found.Add(new TextSpan(at, figure.Length));
            }
        }

        return found;
    }

    /// <summary>Simplified and half-width, character by character; what stands in gaps is blanked.</summary>
    private static string Fold(string text) => string.Create(text.Length, text, (folded, from) =>
    {
        bool inGap = false;
        for (int i = 0; i < from.Length; i++)
        {
            char c = from[i] is >= '！' and <= '～' ? (char)(from[i] - '！' + '!') : from[i];
            inGap = c is '〔' || (inGap && c is not '〕');
            folded[i] = inGap || c is '〕' ? '\n' : ScriptTables.ToSimplified.GetValueOrDefault(c, IsAccented(c) ? c.ToString().Normalize(NormalizationForm.FormD)[0] : c);
        }
    });

    /// <summary>Latin letters with accents; Pinyin is typed with them.</summary>
    private static bool IsAccented(char c) => c is (>= 'À' and <= 'ɏ') && char.IsLetter(c);
}
