namespace ComplaintCoach.Knowledge.Masking.Addresses;

/// <summary>
/// Addresses from street, community or village down to the room: a named road, estate or village with a number behind it,
/// building and unit without a name, and whatever stands in a field that is called an address.
/// </summary>
internal sealed class AddressRecognizer : IRecognizer
{
    public void Find(MaskingText text, List<Candidate> found)
    {
        var parts = new List<(int Start, int End)>();
        for (int i = 0; i < text.Folded.Length; i++)
        {
            if (NamedPlaces.At(text.Folded, i)?.Read(text.Folded, i) is { } part)
            {
                parts.Add(part);
                i = part.End - 1;
            }
        }

        BareBuildings.Find(text.Folded, parts);
        AddressFields.Find(text.Folded, parts);
        Crossings.Find(text.Folded, parts);
        CuedPlaces.Find(text.Folded, parts);
        LatinAddresses.Find(text.Folded, parts);
        NumberedRooms.Find(text.Folded, parts);
        for (int i = 0; i < parts.Count; i++)
        {
            parts[i] = (parts[i].Start, AddressExtension.End(text.Folded, parts[i].End));
        }

        foreach (var (start, end) in Joined(text.Folded, parts))
        {
            found.Add(new Candidate(MaskKind.Address, start, end, Certainty.Likely));
        }
    }

    /// <summary>Parts that overlap or touch are one address.</summary>
    private static IEnumerable<(int Start, int End)> Joined(FoldedText text, List<(int Start, int End)> parts)
    {
        (int Start, int End)? open = null;
        foreach (var part in parts.Order())
        {
            if (open is { } before && part.Start <= before.End)
            {
                open = (before.Start, Math.Max(before.End, part.End));
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = part;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}
