using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplaintCoach.Bot.Access;

/// <summary>What ids and names must look like before they are believed, stored or shown.</summary>
internal static partial class Names
{
    /// <summary>The user of an API key begins so.</summary>
    public const string KeyUser = "key:";

    /// <summary>The user of a development sign-in begins so.</summary>
    public const string LocalUser = "local:";

    private const int MaxUser = 255;
    private const int MaxName = 80;

    /// <summary>1 to 64 of <c>A–Z a–z 0–9 . _ -</c>, the first a letter or a digit. Upper and lower case differ.</summary>
    public static bool IsTenant([NotNullWhen(true)] string? text) => text is not null && Tenant().IsMatch(text);

    /// <summary>A provider's <c>sub</c>: 1 to 255 visible ASCII characters, and not in the form of our own users.</summary>
    public static bool IsSubject([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= MaxUser }
        && text.All(c => c is > ' ' and <= '~')
        && !text.StartsWith(KeyUser, StringComparison.OrdinalIgnoreCase)
        && !text.StartsWith(LocalUser, StringComparison.OrdinalIgnoreCase);

    /// <summary>A name for display: not blank, at most 80 UTF-16 code units, one line, nothing invisible.</summary>
    public static bool IsName([NotNullWhen(true)] string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= MaxName && !text.EnumerateRunes().Any(IsInvisible);

    // Half a surrogate pair is enumerated as the replacement character.
    private static bool IsInvisible(Rune rune) =>
        rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tenant();
}
