namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>
/// Tells, while a pattern is read, what of it can never match or does nothing, whatever a text holds. Only what is sure is
/// told: elements that may be absent between two others hide what stands around them. Stateless, thread-safe.
/// </summary>
internal static class DeadElements
{
    /// <summary>Why the element can never stand behind the one before it; null when it may.</summary>
    public static string? Behind(WordChoice before, PatternElement element)
    {
        if (element.NotBefore is { } not && element.Before.Scope != GapScope.Sentence && element.Before.Most <= Gap.None.Most && AlwaysEndsWith(before, not) is { } word)
        {
            return $"the element before always ends with what '!' forbids here, such as '{word}'";
        }

        return element.Before.Scope == GapScope.Adjacent && IsOneNumber(before, element.Choice)
            ? "a number takes in all numerals beside it, so that none can stand before or behind it"
            : null;
    }

    /// <summary>True when nothing of the choice can stand between an element and the start or end of the clause, where only closing particles may.</summary>
    public static bool NeverCloses(WordChoice not) => !not.Words.Any(word => word.All(c => RowMatcher.IsCloser(c) || PatternParser.WordMarks.Contains(c)));

    /// <summary>A word that is forbidden and ends every word of the choice, or the first of several that do so together; null when some word may pass.</summary>
    private static string? AlwaysEndsWith(WordChoice choice, WordChoice forbidden)
    {
        // A mark ends its clause, and what is forbidden is looked for in the clause of the next element only.
        string?[] ends = [.. choice.Words.Select(word => PatternParser.WordMarks.Contains(word) ? null : forbidden.Words.FirstOrDefault(f => word.EndsWith(f, StringComparison.Ordinal)))];
        bool number = !choice.Number || forbidden.Number;
        return number && ends.All(e => e is not null) ? ends.FirstOrDefault() ?? "{number}" : null;
    }

    /// <summary>A number and numerals right beside it. An interjection that parts them (三啊百) is nothing that a pattern means.</summary>
    private static bool IsOneNumber(WordChoice before, WordChoice behind) =>
        (before.Number || behind.Number)
        && before.Words.All(word => PatternScan.IsNumeral(word[^1])) && behind.Words.All(word => PatternScan.IsNumeral(word[0]))
        && (before.Words.Count == 0 || !before.Number) && (behind.Words.Count == 0 || !behind.Number);
}
