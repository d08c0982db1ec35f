using System.Buffers;

namespace ComplaintCoach.Knowledge.Masking;

/// <summary>Makes sets of characters from text in rows. Thread-safe.</summary>
internal static class CharacterSets
{
    /// <summary>The characters of the text without blanks and line breaks.</summary>
    public static SearchValues<char> Of(string rows) => SearchValues.Create(rows.Where(c => !char.IsWhiteSpace(c)).Distinct().ToArray());
}
