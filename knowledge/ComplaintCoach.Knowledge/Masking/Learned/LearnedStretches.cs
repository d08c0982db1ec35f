using ComplaintCoach.Knowledge.Masking.Numbers;
using ComplaintCoach.Knowledge.Masking.Words;

namespace ComplaintCoach.Knowledge.Masking.Learned;

/// <summary>
/// What a trained model and the recognisers find together. A character is masked when the model holds it likely enough, or
/// when a recogniser found it and the model does not rule it out. Stateless, thread-safe; linear in the text.
/// </summary>
internal static class LearnedStretches
{
    /// <summary>Probability from which a character of a name or an address is masked: what is missed harms more than what is masked without need.</summary>
    private const double Enough = 0.18;

    /// <summary>Probability from which a character beside a masked one is masked with it, so that no half names are left.</summary>
    private const double EnoughBeside = 0.06;

    /// <summary>The same for a character that is a function word nearly always.</summary>
    private const double EnoughOfFunctionWord = 0.15;

    /// <summary>The same for a number, where order numbers, sums and dates must stay.</summary>
    private const double EnoughOfNumber = 0.5;

    /// <summary>Probability below which the model rules out what a recogniser found and was not sure of.</summary>
    private const double Hardly = 0.02;

    /// <summary>The stretches to mask, ordered by start, none overlapping.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">What the recognisers found; stretches may overlap.</param>
    /// <param name="model">The model.</param>
    public static List<Candidate> Resolve(FoldedText text, List<Candidate> found, TagModel model)
    {
        var chinese = new ChineseContext(text);
        if (!chinese.Anywhere)
        {
            return Overlaps.Resolve(found, text.Length);
        }

        double[] marginals = model.Marginals(new CharacterFeatures(text, found));
        var kinds = new MaskKind?[text.Length];
        var kept = Overlaps.Resolve(found, text.Length).FindAll(candidate => candidate.Certainty != Certainty.Likely || !chinese.Holds(candidate.Start) || !IsRuledOut(candidate, marginals));
        foreach (var candidate in kept)
        {
            kinds.AsSpan(candidate.Start, candidate.Length).Fill(candidate.Kind);
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (chinese.Holds(i) && kinds[i] is null or MaskKind.Name or MaskKind.Address && KindAt(text, marginals, kinds, i) is { } kind)
            {
                kinds[i] = kind;
            }
        }

        for (int i = 1; i < text.Length; i++)
        {
            Spread(text, marginals, kinds, i - 1, i);
        }

        for (int i = text.Length - 2; i >= 0; i--)
        {
            Spread(text, marginals, kinds, i + 1, i);
        }

        WholeNames.Complete(text, kinds);
        kept.RemoveAll(candidate => candidate.Kind is MaskKind.Name or MaskKind.Address);
        foreach (var candidate in kept)
        {
            kinds.AsSpan(candidate.Start, candidate.Length).Clear();
        }

        AddRuns(text, kinds, marginals, kept);
        kept.Sort((a, b) => a.Start.CompareTo(b.Start));
        return kept;
    }

    private static bool IsRuledOut(Candidate candidate, double[] marginals)
    {
        for (int i = candidate.Start; i < candidate.End; i++)
        {
            if (1 - marginals[i * Tags.Count] >= Hardly)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the model takes the character for; null when it is not likely enough to be anything.</summary>
    private static MaskKind? KindAt(FoldedText text, double[] marginals, MaskKind?[] kinds, int i)
    {
        var at = marginals.AsSpan(i * Tags.Count, Tags.Count);
        double name = at[(int)Tag.NameBegin] + at[(int)Tag.NameInside];
        double address = at[(int)Tag.AddressBegin] + at[(int)Tag.AddressInside];
        double number = at[(int)Tag.NumberBegin] + at[(int)Tag.NumberInside];
        if (number > EnoughOfNumber && kinds[i] is null)
        {
            return LearnedNumbers.MayBePersonal(text, i) ? LearnedNumbers.KindAt(text, kinds, i) : null;
        }

        if (name + address < Enough)
        {
            return null;
        }

        return name < address ? MaskKind.Address : LearnedNumbers.IsCode(text, i) ? null : MaskKind.Name;
    }

    /// <summary>Masks a letter or digit beside one of a name or an address when it may well belong to it.</summary>
    private static void Spread(FoldedText text, double[] marginals, MaskKind?[] kinds, int from, int to)
    {
        if (kinds[from] is MaskKind.Name or MaskKind.Address && kinds[to] is null && CanBegin(text[to]) && CanBegin(text[from])
            && 1 - marginals[to * Tags.Count] >= (GivenNames.IsNever(text[to]) ? EnoughOfFunctionWord : EnoughBeside))
        {
            kinds[to] = kinds[from];
        }
    }

    private static void AddRuns(FoldedText text, MaskKind?[] kinds, double[] marginals, List<Candidate> kept)
    {
        for (int start = 0; start < text.Length;)
        {
            if (kinds[start] is not { } kind || !CanBegin(text[start]))
            {
                start++;
                continue;
            }

            int begins = (int)Tags.Of(kind, begins: true);
            int end = start + 1;
            while (end < text.Length && kinds[end] == kind && text[end] is not ('\n' or FoldedText.Barrier) && marginals[(end * Tags.Count) + begins] < 0.5)
            {
                end++;
            }

            int last = end;
            while (!CanBegin(text[last - 1]))
            {
                last--;
            }

            kept.Add(new Candidate(kind, start, last, Certainty.Likely));
            start = end;
        }
    }

    private static bool CanBegin(char c) => c != FoldedText.Barrier && char.IsLetterOrDigit(c);
}
