using System.Text;
using ComplaintCoach.Knowledge.Masking.Addresses;
using ComplaintCoach.Knowledge.Masking.Contacts;
using ComplaintCoach.Knowledge.Masking.Names;
using ComplaintCoach.Knowledge.Masking.Numbers;
using ComplaintCoach.Knowledge.Masking.Vehicles;

namespace ComplaintCoach.Knowledge.Masking;

/// <summary>
/// Puts readable tokens in place of personal data; amounts, dates and order numbers stay. Linear in the text, without state,
/// thread-safe. Masking a masked text changes nothing.
/// </summary>
public static class Masker
{
    /// <summary>Masking one stretch can lay bare another one; more rounds than this are needed only by texts made for the purpose.</summary>
    private const int MostRounds = 6;

    private static readonly IRecognizer[] s_recognizers =
    [
        new EmailRecognizer(),
        new IdCardRecognizer(),
        new BankCardRecognizer(),
        new MobileRecognizer(),
        new LandlineRecognizer(),
        new VinRecognizer(),
        new PlateRecognizer(),
        new WeChatRecognizer(),
        new QqRecognizer(),
        new AddressRecognizer(),
        new NameRecognizer(),
    ];

    /// <summary>Masks the text; a text without personal data comes back as it is.</summary>
    public static MaskedText Mask(string text)
    {
        var folded = FoldedText.Fold(text);
        var spans = new List<MaskedSpan>();
        for (int round = 0; round < MostRounds; round++)
        {
            var stretches = FindIn(folded);
            if (stretches.Count == 0)
            {
                break;
            }

            foreach (var stretch in stretches)
            {
                spans.Add(new MaskedSpan(stretch.Kind, folded.ToOriginal(stretch.Start, stretch.End)));
            }

            folded = folded.WithBarriers(stretches);
        }

        spans.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return new MaskedText(text, Write(text, spans), spans);
    }

    private static List<Candidate> FindIn(FoldedText folded)
    {
        var text = new MaskingText(folded);
        var found = new List<Candidate>();
        foreach (var recognizer in s_recognizers)
        {
            recognizer.Find(text, found);
        }

        return Overlaps.Resolve(found, folded.Length);
    }

    private static string Write(string text, List<MaskedSpan> spans)
    {
        if (spans.Count == 0)
        {
            return text;
        }

        var masked = new StringBuilder(text.Length);
        int from = 0;
        foreach (var (kind, span) in spans)
        {
            masked.Append(text, from, span.Start - from).Append(MaskKinds.TokenOf(kind));
            from = span.End;
        }

        return masked.Append(text, from, text.Length - from).ToString();
    }
}
