namespace ComplaintCoach.Knowledge.Tips;

/// <summary>
/// An inverted index with BM25 scores (Robertson and Zaragoza, 2009), weights precomputed. Documents are numbered from 0.
/// Immutable once built, thread-safe.
/// </summary>
internal sealed class Postings
{
    private const double K1 = 0.9;
    private const double B = 0.5;
    private readonly Dictionary<ulong, (int Document, float Weight)[]> _lists;
    private readonly int _count;

    /// <param name="documents">The terms of each document, as often as they occur.</param>
    public Postings(IReadOnlyList<IReadOnlyList<ulong>> documents)
    {
        _count = documents.Count;
        double average = Math.Max(1, documents.Count == 0 ? 1 : documents.Average(d => d.Count));
        var frequencies = new Dictionary<ulong, List<(int Document, int Times)>>();
        for (int d = 0; d < documents.Count; d++)
        {
            foreach (var group in documents[d].GroupBy(t => t))
            {
                if (!frequencies.TryGetValue(group.Key, out var list))
                {
                    frequencies[group.Key] = list = [];
                }

                list.Add((d, group.Count()));
            }
        }

        _lists = frequencies.ToDictionary(
            f => f.Key,
            f => f.Value.Select(p => (p.Document, Weight(p.Times, f.Value.Count, documents[p.Document].Count / average))).ToArray());
    }

    /// <summary>The score of every document for the terms, each with the weight given.</summary>
    public float[] Score(IEnumerable<(ulong Term, double Weight)> query)
    {
        var scores = new float[_count];
        foreach (var (term, weight) in query)
        {
            if (_lists.TryGetValue(term, out var list))
            {
                foreach (var (document, share) in list)
                {
                    scores[document] += share * (float)weight;
                }
            }
        }

        return scores;
    }

    private float Weight(int times, int holders, double relativeLength) =>
        (float)(Idf(holders) * times * (K1 + 1) / (times + (K1 * (1 - B + (B * relativeLength)))));

    private double Idf(int holders) => Math.Log(1 + ((_count - holders + 0.5) / (holders + 0.5)));
}
