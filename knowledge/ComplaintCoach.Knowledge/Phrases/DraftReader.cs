using System.Text;
using ComplaintCoach.Knowledge.Phrases.Disguises;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>Reads a draft as the rules see it: normalised, disguised words read as they are meant. Immutable, thread-safe.</summary>
internal sealed class DraftReader
{
    private readonly DisguiseReader? _disguises;

    /// <param name="list">Letters and look-alikes.</param>
    /// <param name="learned">What sounds like what; null reads no disguises.</param>
    public DraftReader(DisguiseList list, PhraseModel? learned) =>
        _disguises = learned is null ? null : new DisguiseReader(list, learned.Hidden, learned.Seen, learned.Common);

    public NormalizedText Read(NormalizedText draft) => _disguises?.Read(draft) ?? draft;

    /// <summary>The words that <see cref="Read"/> takes for others, in order; neighbours told as one.</summary>
    public List<ReadWords> Disguises(NormalizedText draft)
    {
        var joined = new List<(TextSpan Span, string Read)>();
        foreach (var (span, characters) in _disguises?.Readings(draft) ?? [])
        {
            if (joined.Count > 0 && string.IsNullOrWhiteSpace(draft.Value[joined[^1].Span.End..span.Start]))
            {
                joined[^1] = (TextSpan.FromBounds(joined[^1].Span.Start, span.End), joined[^1].Read + characters);
            }
            else
            {
                joined.Add((span, characters));
            }
        }

        return [.. joined.Select(j => new ReadWords(draft.ToOriginal(j.Span).In(draft.Original), j.Read))];
    }

    /// <summary>The draft as typed with the disguised words of some places written as they are meant, but for digits, which may be facts; null when there is none.</summary>
    /// <param name="typed">The draft.</param>
    /// <param name="places">In it as typed.</param>
    public string? Undisguised(NormalizedText typed, SpanReach places)
    {
        var readings = _disguises?.Readings(typed).Where(r => !char.IsAsciiDigit(typed.Value[r.Span.Start]) && places.Overlaps(typed.ToOriginal(r.Span))).ToList() ?? [];
        if (readings.Count == 0)
        {
            return null;
        }

        var plain = new StringBuilder();
        int from = 0;
        foreach (var (span, characters) in readings)
        {
            var place = typed.ToOriginal(span);
            plain.Append(typed.Original, from, place.Start - from).Append(characters);
            from = place.End;
        }

        return plain.Append(typed.Original, from, typed.Original.Length - from).ToString();
    }
}
