namespace ComplaintCoach.Knowledge.Masking.Names;

/// <summary>Personal names by what stands around them, and the same full names wherever else they stand.</summary>
internal sealed class NameRecognizer : IRecognizer
{
    private const int LongestRepeated = 4;

    public void Find(MaskingText text, List<Candidate> found)
    {
        var names = new List<Candidate>();
        TitledNames.Find(text.Folded, names);
        SurnamesAsked.Find(text.Folded, names);
        IntroducedNames.Find(text.Folded, names);
        SpeakerNames.Find(text.Folded, names);
        SignatureNames.Find(text.Folded, names);
        NamesBesideData.Find(text.Folded, names);
        found.AddRange(names);
        FindRepeated(text.Folded, names, found);
    }

    private static void FindRepeated(FoldedText text, List<Candidate> names, List<Candidate> found)
    {
        var known = names.Where(name => IsTelling(text, name)).Select(name => text.Slice(name.Start, name.End).ToString()).ToHashSet();
        if (known.Count == 0)
        {
            return;
        }

        var spans = known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < text.Length; i++)
        {
            for (int length = 2; length <= LongestRepeated && i + length <= text.Length; length++)
            {
                if (spans.Contains(text.Slice(i, i + length)))
                {
                    found.Add(new Candidate(MaskKind.Name, i, i + length, Certainty.Likely));
                }
            }
        }
    }

    /// <summary>Whether the name can be nothing else: surname and given name, and no ordinary word.</summary>
    private static bool IsTelling(FoldedText text, Candidate name)
    {
        bool compound = Surnames.IsCompound(text, name.Start);
        bool plain = Surnames.IsPlain(text[name.Start]);
        return name.Length <= LongestRepeated && (compound ? name.Length >= 3 : name.Length >= (plain ? 2 : 3)) && (compound || plain || Surnames.IsSingle(text[name.Start]))
            && !OrdinaryWords.Begins(text[name.Start], text[name.Start + 1]);
    }
}
