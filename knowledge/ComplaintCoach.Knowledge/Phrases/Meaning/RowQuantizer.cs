namespace ComplaintCoach.Knowledge.Phrases.Meaning;

/// <summary>Makes a model of trained weights: a byte a weight and a scale a row, and only the rows that say most. Stateless, thread-safe.</summary>
internal static class RowQuantizer
{
    /// <summary>A row whose weights are all smaller than this share of the largest says nothing and is left out.</summary>
    private const float SmallestShare = 0.01f;

    /// <summary>So many rows are kept, those with the largest weights. Set on tests/sets/drafts.dev.b.jsonl to .h.jsonl, where more gain nothing; it keeps the file of two models below 20 MB.</summary>
    private const int MostRows = 230_000;

    /// <summary>The rows that say most, numbered in the order of their keys.</summary>
    /// <param name="rows">Feature key → row.</param>
    /// <param name="weights">Row by row, <see cref="MeaningModel.Width"/> each.</param>
    public static Dictionary<ulong, int> Strongest(IReadOnlyDictionary<ulong, int> rows, ReadOnlySpan<float> weights)
    {
        float[] most = new float[rows.Count];
        for (int row = 0; row < most.Length; row++)
        {
            most[row] = MostIn(weights.Slice(row * MeaningModel.Width, MeaningModel.Width));
        }

        float least = SmallestShare * most.DefaultIfEmpty().Max();
        var kept = rows.Where(r => most[r.Value] >= least).OrderByDescending(r => most[r.Value]).ThenBy(r => r.Key).Take(MostRows);
        return kept.Select(r => r.Key).Order().Index().ToDictionary(r => r.Item, r => r.Index);
    }

    /// <param name="rules">Ids in the order of the places from 1 on.</param>
    /// <param name="rows">Feature key → row.</param>
    /// <param name="weights">Row by row, <see cref="MeaningModel.Width"/> each; the last row is the bias.</param>
    public static MeaningModel Quantize(IReadOnlyList<string> rules, IReadOnlyDictionary<ulong, int> rows, ReadOnlySpan<float> weights)
    {
        ulong[] keys = new ulong[rows.Count];
        foreach (var (key, row) in rows)
        {
            keys[row] = key;
        }

        sbyte[] bytes = new sbyte[weights.Length];
        float[] scales = new float[keys.Length + 1];
        for (int row = 0; row < scales.Length; row++)
        {
            scales[row] = Quantize(weights.Slice(row * MeaningModel.Width, MeaningModel.Width), bytes.AsSpan(row * MeaningModel.Width, MeaningModel.Width));
        }

        return new MeaningModel(rules, keys, bytes, scales);
    }

    private static float Quantize(ReadOnlySpan<float> row, Span<sbyte> bytes)
    {
        float scale = Math.Max(MostIn(row), 1e-20f) / sbyte.MaxValue;
        for (int c = 0; c < row.Length; c++)
        {
            bytes[c] = (sbyte)MathF.Round(row[c] / scale);
        }

        return scale;
    }

    private static float MostIn(ReadOnlySpan<float> row)
    {
        float most = 0;
        foreach (float weight in row)
        {
            most = Math.Max(most, Math.Abs(weight));
        }

        return most;
    }
}
