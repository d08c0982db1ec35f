using System.Globalization;

namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>A pattern, or the sentence that says what is wrong with it and at which column (from 1) of the pattern.</summary>
public readonly record struct PatternParseResult(Pattern? Pattern, string? Error, int Column)
{
    public static PatternParseResult Fail(string error, int column) => new(null, error, column);
}

/// <summary>Reads the pattern language described in knowledge/README.md. Stateless, thread-safe.</summary>
public static class PatternParser
{
    private const int MostOptional = 5;
    private const int DefaultClauseGap = 6;
    private const int DefaultSentenceGap = 24;
    private const int WidestGap = 60;

    /// <summary>Punctuation that may stand in a pattern as a word of its own.</summary>
    internal const string WordMarks = ":,";

    private sealed record Slot(WordChoice Choice, Gap Before, WordChoice? NotBefore, bool Optional, int Column);

    public static PatternParseResult Parse(string source, Lexicon lexicon)
    {
        var slots = new List<Slot>();
        Gap? gap = null;
        WordChoice? not = null;
        int notColumn = 1;
        int? fromStart = null;
        int? toEnd = null;
        bool endInstead = false;
        int column = 1;
        foreach (string token in source.Split(' '))
        {
            int here = column;
            column += token.Length + 1;
            if (token.Length == 0)
            {
                continue;
            }

            if (toEnd is not null || endInstead)
            {
                return PatternParseResult.Fail($"nothing may follow the end of the clause, but '{token}' does", here);
            }

            if (token == "^")
            {
                if (slots.Count > 0 || gap is not null)
                {
                    return PatternParseResult.Fail("'^' stands only at the beginning of a pattern", here);
                }

                fromStart = 0;
            }
            else if (token == "$")
            {
                toEnd = gap?.Most ?? 0;
                gap = null;
            }
            else if (token.StartsWith("..", StringComparison.Ordinal))
            {
                if (slots.Count == 0 && fromStart is null)
                {
                    return PatternParseResult.Fail($"the gap '{token}' at the beginning does nothing; put '^' before it or remove it", here);
                }

                if (ReadGap(token) is not { } read)
                {
                    return PatternParseResult.Fail($"the gap '{token}' is not '..', '..9', '...' or '...30' with a number from 1 to {WidestGap}", here);
                }

                if (slots.Count == 0)
                {
                    fromStart = read.Most;
                }
                else
                {
                    gap = gap?.Then(read) ?? read;
                }
            }
            else
            {
                bool negated = token[0] == '!';
                bool optional = token[^1] == '?';
                string words = token[(negated ? 1 : 0)..^(optional ? 1 : 0)];
                endInstead = !negated && words.Split('|').Contains("$");
                words = endInstead ? string.Join('|', words.Split('|').Where(w => w != "$")) : words;
                var choice = ReadChoice(words, lexicon, here, out var failure);
                if (choice is null)
                {
                    return failure;
                }

                if (negated)
                {
                    (not, notColumn) = (choice, here);
                    continue;
                }

                if (fromStart == 0 && slots.Count == 0 && not is not null && DeadElements.NeverCloses(not))
                {
                    return PatternParseResult.Fail("'!' right behind '^' does nothing: no such word can stand before the start of the clause", notColumn);
                }

                slots.Add(new Slot(choice, gap ?? Gap.None, not, optional, here));
                gap = null;
                not = null;
            }
        }

        if (slots.All(s => s.Optional))
        {
            return PatternParseResult.Fail("the pattern names no word that must be there", 1);
        }

        if (toEnd == 0 && not is not null && DeadElements.NeverCloses(not))
        {
            return PatternParseResult.Fail("'!' right before '$' does nothing: no such word can stand behind the end of the clause", notColumn);
        }

        if (FindDead(slots) is var (error, at))
        {
            return PatternParseResult.Fail(error, at);
        }

        return slots.Count(s => s.Optional) > MostOptional
            ? PatternParseResult.Fail($"more than {MostOptional} optional elements; write two patterns", 1)
            : new PatternParseResult(new Pattern(source, [.. Rows(slots, fromStart, toEnd, endInstead, gap?.Most ?? 0, not)]), null, 0);
    }

    /// <summary>The first element that can never stand where it must, and its column; null when all may.</summary>
    private static (string Error, int Column)? FindDead(List<Slot> slots)
    {
        for (int i = 1; i < slots.Count; i++)
        {
            var (before, slot) = (slots[i - 1], slots[i]);
            if (!(before.Optional && slot.Optional) && DeadElements.Behind(before.Choice, new PatternElement(slot.Choice, slot.Before, slot.NotBefore)) is { } reason)
            {
                return ($"{(before.Optional ? "what may stand before never can" : "can never match")}: {reason}", slot.Column);
            }
        }

        return null;
    }

    private static Gap? ReadGap(string token)
    {
        int dots = token.TakeWhile(c => c == '.').Count();
        string digits = token[dots..];
        int most = dots == 3 ? DefaultSentenceGap : DefaultClauseGap;
        bool readable = dots is 2 or 3
            && (digits.Length == 0 || int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out most))
            && most is >= 1 and <= WidestGap;
        return readable ? new Gap(dots == 3 ? GapScope.Sentence : GapScope.Clause, most) : null;
    }

    private static WordChoice? ReadChoice(string token, Lexicon lexicon, int column, out PatternParseResult failure)
    {
        failure = default;
        var words = new List<string>();
        bool number = false;
        foreach (string part in token.Split('|'))
        {
            if (part.Length > 2 && part[0] == '{' && part[^1] == '}')
            {
                string name = part[1..^1];
                if (!lexicon.Has(name))
                {
                    failure = PatternParseResult.Fail($"no word class is named '{name}'", column);
                    return null;
                }

                number |= name == Lexicon.Number;
                words.AddRange(lexicon[name]);
                continue;
            }

            string word = Normalizer.Normalize(part).Value;
            if (word.Length == 0 || part.Any(c => "{}!^$?".Contains(c)) || (word.Any(IsBoundary) && !WordMarks.Contains(word)))
            {
                failure = PatternParseResult.Fail($"'{part}' can never match: a word holds no blank, no punctuation and no sign of the pattern language", column);
                return null;
            }

            if (word.Length != part.Length)
            {
                failure = PatternParseResult.Fail($"'{part}' is never seen: in a draft it becomes '{word}'; write that", column);
                return null;
            }

            words.Add(word);
        }

        if (words.Count == 0 && !number)
        {
            failure = PatternParseResult.Fail($"'{token}' can never match: the word class is empty", column);
            return null;
        }

        return new WordChoice([.. words.Distinct()], number);
    }

    private static bool IsBoundary(char c) => ClauseMap.ClauseEnders.Contains(c) || ClauseMap.SentenceEnders.Contains(c);

    /// <summary>A last element with '$' among its words stands for two patterns: one with the words, one that ends the clause before them.</summary>
    private static IEnumerable<PatternRow> Rows(List<Slot> slots, int? fromStart, int? toEnd, bool endInstead, int tail, WordChoice? notAfter)
    {
        var rows = Expand(slots, fromStart, toEnd, tail, notAfter);
        return endInstead && slots.Count > 1
            ? rows.Concat(Expand(slots[..^1], fromStart, slots[^1].Before.Scope == GapScope.Adjacent ? 0 : slots[^1].Before.Most, 0, slots[^1].NotBefore))
            : rows;
    }

    private static IEnumerable<PatternRow> Expand(List<Slot> slots, int? fromStart, int? toEnd, int tail, WordChoice? notAfter)
    {
        int[] optional = [.. Enumerable.Range(0, slots.Count).Where(i => slots[i].Optional)];
        for (int mask = 0; mask < 1 << optional.Length; mask++)
        {
            var elements = new List<PatternElement>();
            var gap = Gap.None;
            for (int i = 0; i < slots.Count; i++)
            {
                gap = gap.Then(slots[i].Before);
                int bit = Array.IndexOf(optional, i);
                if (bit >= 0 && (mask & (1 << bit)) == 0)
                {
                    continue;
                }

                elements.Add(new PatternElement(slots[i].Choice, gap, slots[i].NotBefore));
                gap = Gap.None;
            }

            // 甲? 乙|$ without 甲 and before the end of the clause names nothing.
            if (elements.Count > 0)
            {
                yield return new PatternRow(elements, fromStart, toEnd, tail, notAfter);
            }
        }
    }
}
