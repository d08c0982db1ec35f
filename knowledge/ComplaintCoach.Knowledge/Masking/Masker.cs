using System.Text;
using ComplaintCoach.Knowledge.Masking.Contacts;
using ComplaintCoach.Knowledge.Masking.Learned;
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
    ];

    /// <summary>Masks the text; a text without personal data comes back as it is.</summary>
    public static MaskedText Mask(string text) => Mask(text, MaskModel.Shipped);

    /// <summary>Masks the text by another model than the one that goes with the library.</summary>
    public static MaskedText Mask(string text, MaskModel model)
    {
        var folded = FoldedText.Fold(text);
        var spans = new List<MaskedSpan>();
        for (int round = 0; round < MostRounds; round++)
        {
            var stretches = LearnedStretches.Resolve(folded, FindByRules(folded), model.Tags);
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

    /// <summary>What the recognisers find, in any order; stretches may overlap.</summary>
    internal static List<Candidate> FindByRules(FoldedText folded)
    {
        var text = new MaskingText(folded);
        var found = new List<Candidate>();
        foreach (var recognizer in s_recognizers)
        {
            recognizer.Find(text, found);
        }

        return found;
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
