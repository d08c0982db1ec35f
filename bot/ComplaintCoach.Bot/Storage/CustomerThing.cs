using System.Text;

namespace ComplaintCoach.Bot.Storage;

/// <summary>A phone number, mail address, plate or customer number in one spelling, so that it is found however it was typed.</summary>
internal static class CustomerThing
{
    /// <summary>Each thing once in that spelling; what nothing remains of is left out.</summary>
    public static IEnumerable<string> PlainOnes(IEnumerable<string> things) => things.Select(Plain).Where(t => t.Length > 0).Distinct();

    /// <summary>Letters and digits only, full width folded, upper case; +86 before a mobile number dropped; empty when nothing remains.</summary>
    public static string Plain(string thing)
    {
        var plain = new StringBuilder();
        foreach (var rune in thing.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '@' or '_')
            {
                plain.Append(Rune.ToUpperInvariant(rune).ToString());
            }
        }

        string text = plain.ToString();
        return text.Length == 13 && text.StartsWith("861", StringComparison.Ordinal) && text.All(char.IsAsciiDigit) ? text[2..] : text;
    }
}
