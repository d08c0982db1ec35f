using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>Where quotation marks stand in a normalised text. Immutable, thread-safe.</summary>
internal readonly struct QuotationMarks
{
    private readonly List<int> _places = [];

    public QuotationMarks(string value)
    {
        for (int at = value.IndexOf('"'); at >= 0; at = value.IndexOf('"', at + 1))
        {
            _places.Add(at);
        }
    }

    /// <summary>A stretch that begins outside quotation marks and ends inside, or the other way round, is made of two speakers' words.</summary>
    public bool OddIn(TextSpan span) => _places.Count > 0 && (CountBefore(span.End) - CountBefore(span.Start)) % 2 != 0;

    private int CountBefore(int position)
    {
        int found = _places.BinarySearch(position);
        return found < 0 ? ~found : found;
    }
}
