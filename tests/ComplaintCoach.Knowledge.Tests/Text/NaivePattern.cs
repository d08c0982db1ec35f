using System.Globalization;
using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Tests.Text;

/// <summary>
/// The oracle: reads a pattern as knowledge/README.md describes it and tries every way of putting its elements on a text, one
/// after the other, with no thought of speed. Shares nothing with the matcher but the lexicon and the normaliser.
/// </summary>
internal sealed class NaivePattern
{
    private const string SentenceEnders = "。!?…\n";
    private const string Enders = SentenceEnders + ",、;:";
    private const string Interjections = "啊呀呢哦噢喔嘛哈啦咯哟哎唉诶呃嗯哇呗";
    private const string Closers = Interjections + "了吧的吗\" .~";
    private const string Numerals = "0123456789零一二两三四五六七八九十百千万半几";
    private const int NearBy = 3;

    private readonly List<Row> _rows = [];

    private sealed record Choice(string[] Words, bool Number);

    /// <summary>Kind: 0 direct, 1 within the clause, 2 within the sentence.</summary>
    private readonly record struct Distance(int Kind, int Most)
    {
        public static Distance Direct { get; } = new(0, 2);

        public Distance Plus(Distance next) => Kind == 0 ? next : next.Kind == 0 ? this : new(Math.Max(Kind, next.Kind), Most + next.Most);
    }

    private sealed record Element(Choice Choice, Distance Before, Choice? NotBefore, bool Optional);

    private sealed record Row(List<Element> Elements, int? FromStart, int? ToEnd, int Tail, Choice? NotAfter);

    public NaivePattern(string source, Lexicon lexicon)
    {
        var elements = new List<Element>();
        Distance? gap = null;
        Choice? not = null;
        int? fromStart = null;
        int? toEnd = null;
        bool orEnd = false;
        foreach (string token in source.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (token == "^")
            {
                fromStart = 0;
            }
            else if (token == "$")
            {
                toEnd = gap?.Most ?? 0;
                gap = null;
            }
            else if (token.StartsWith("..", StringComparison.Ordinal))
            {
                string digits = token.TrimStart('.');
                int dots = token.Length - digits.Length;
                var read = new Distance(dots - 1, digits.Length > 0 ? int.Parse(digits, CultureInfo.InvariantCulture) : dots == 2 ? 6 : 24);
                if (elements.Count == 0)
                {
                    fromStart = read.Most;
                }
                else
                {
                    gap = gap?.Plus(read) ?? read;
                }
            }
            else if (token[0] == '!')
            {
                not = ReadChoice(token[1..].Split('|'), lexicon);
            }
            else
            {
                string[] words = token.TrimEnd('?').Split('|');
                orEnd = words.Contains("$");
                elements.Add(new Element(ReadChoice(words.Where(w => w != "$"), lexicon), gap ?? Distance.Direct, not, token[^1] == '?'));
                gap = null;
                not = null;
            }
        }

        AddRows(elements, [], Distance.Direct, new Row([], fromStart, toEnd, gap?.Most ?? 0, not));
        if (orEnd && elements.Count > 1)
        {
            var last = elements[^1];
            AddRows(elements[..^1], [], Distance.Direct, new Row([], fromStart, last.Before.Kind == 0 ? 0 : last.Before.Most, 0, last.NotBefore));
        }
    }

    /// <summary>Every stretch that matches: for each place of the last element the one that begins last.</summary>
    public HashSet<TextSpan> Match(string text)
    {
        var found = new HashSet<TextSpan>();
        foreach (var row in _rows)
        {
            var beginnings = Beginnings(row, text);
            foreach (var last in Places(row.Elements[^1].Choice, text))
            {
                int start = LatestStart(row, row.Elements.Count - 1, last, beginnings, text);
                if (start >= 0 && (row.ToEnd is not { } tail || OnlyClosers(last.End, ClauseEnd(last.End, text), tail, text)) && !FollowedBy(last.End, row.NotAfter, text))
                {
                    found.Add(TextSpan.FromBounds(start, row.Tail == 0 ? last.End : Math.Max(last.End, Math.Min(last.End + row.Tail, ClauseEnd(last.End, text)))));
                }
            }
        }

        return found;
    }

    private static Choice ReadChoice(IEnumerable<string> words, Lexicon lexicon) => new(
        [.. words.SelectMany(w => w.StartsWith('{') ? lexicon[w.Trim('{', '}')] : [Normalizer.Normalize(w).Value]).Distinct()],
        words.Contains("{number}"));

    /// <summary>Each optional element is there or not.</summary>
    private void AddRows(List<Element> rest, List<Element> chosen, Distance before, Row frame)
    {
        if (rest.Count == 0)
        {
            if (chosen.Count > 0)
            {
                _rows.Add(frame with { Elements = chosen });
            }

            return;
        }

        var sum = before.Plus(rest[0].Before);
        AddRows(rest[1..], [.. chosen, rest[0] with { Before = sum }], Distance.Direct, frame);
        if (rest[0].Optional)
        {
            AddRows(rest[1..], chosen, sum, frame);
        }
    }

    /// <summary>Goes back from an element in every way and tells the latest start; -1 when there is no way.</summary>
    private static int LatestStart(Row row, int index, TextSpan place, Dictionary<TextSpan, int> beginnings, string text)
    {
        if (index == 0)
        {
            return beginnings.GetValueOrDefault(place, -1);
        }

        var element = row.Elements[index];
        if (PrecededBy(place.Start, element.NotBefore, text))
        {
            return -1;
        }

        return Places(row.Elements[index - 1].Choice, text)
            .Where(p => Fits(p.End, place.Start, element.Before, text))
            .Select(p => LatestStart(row, index - 1, p, beginnings, text))
            .DefaultIfEmpty(-1).Max();
    }

    /// <summary>Where the first element may stand, and where the match then begins: words that overlap there, as 小孩 and 孩子 in 小孩子, begin together.</summary>
    private static Dictionary<TextSpan, int> Beginnings(Row row, string text)
    {
        var first = row.Elements[0];
        var beginnings = new Dictionary<TextSpan, int>();
        TextSpan? before = null;
        foreach (var place in Places(first.Choice, text).OrderBy(p => p.End).ThenBy(p => p.Start))
        {
            if ((row.FromStart is not { } lead || OnlyClosers(ClauseStart(place.Start, text), place.Start, lead, text)) && !PrecededBy(place.Start, first.NotBefore, text))
            {
                int start = before is { } b && b.Overlaps(place) ? Math.Min(b.Start, place.Start) : place.Start;
                before = TextSpan.FromBounds(start, place.End);
                beginnings[place] = start;
            }
        }

        return beginnings;
    }

    private static IEnumerable<TextSpan> Places(Choice choice, string text)
    {
        for (int start = 0; start < text.Length; start++)
        {
            foreach (string word in choice.Words.Where(w => string.CompareOrdinal(text, start, w, 0, w.Length) == 0))
            {
                yield return new TextSpan(start, word.Length);
            }

            if (choice.Number && Numerals.Contains(text[start]) && (start == 0 || !Numerals.Contains(text[start - 1])))
            {
                yield return new TextSpan(start, text[start..].TakeWhile(c => Numerals.Contains(c)).Count());
            }
        }
    }

    private static bool Fits(int from, int to, Distance distance, string text)
    {
        if (to < from || to - from > distance.Most)
        {
            return false;
        }

        string between = text[from..to];
        return distance.Kind switch
        {
            0 => between.All(c => Interjections.Contains(c)),
            1 => !between.Any(c => Enders.Contains(c)),
            _ => !between.Any(c => SentenceEnders.Contains(c)),
        };
    }

    private static bool PrecededBy(int start, Choice? choice, string text) =>
        choice is not null && Places(choice, text).Any(p => p.End <= start && p.End > start - NearBy && ClauseStart(p.Start, text) == ClauseStart(start, text));

    private static bool FollowedBy(int end, Choice? choice, string text) =>
        choice is not null && Places(choice, text).Any(p => p.Start >= end && p.Start < end + NearBy && ClauseStart(p.Start, text) == ClauseStart(end, text));

    private static bool OnlyClosers(int from, int to, int free, string text) => to - from <= free || text[from..to].All(c => Closers.Contains(c));

    private static int ClauseStart(int position, string text)
    {
        while (position > 0 && !Enders.Contains(text[position - 1]))
        {
            position--;
        }

        return position;
    }

    private static int ClauseEnd(int position, string text)
    {
        while (position < text.Length && !Enders.Contains(text[position]))
        {
            position++;
        }

        return position;
    }
}
