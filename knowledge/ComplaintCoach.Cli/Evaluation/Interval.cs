namespace ComplaintCoach.Cli.Evaluation;

/// <summary>A figure with its 95 % interval.</summary>
internal readonly record struct Figure(double Value, double Low, double High)
{
    /// <summary>Of no cases at all: counts as 0 where it must count, and prints as –.</summary>
    public static Figure OfNothing { get; } = new(0, 0, 1) { Empty = true };

    private bool Empty { get; init; }

    public override string ToString() => Empty ? "–" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Value:F3} [{Low:F3}, {High:F3}]");
}

/// <summary>95 % intervals.</summary>
internal static class Interval
{
    private const int Resamples = 1000;
    private const double Z = 1.959964;

    /// <summary>A share, with the interval of Wilson (1927); of nothing when <paramref name="of"/> is 0.</summary>
    public static Figure Share(int hits, int of)
    {
        if (of == 0)
        {
            return Figure.OfNothing;
        }

        double p = (double)hits / of;
        double z2 = Z * Z;
        double centre = (p + (z2 / (2 * of))) / (1 + (z2 / of));
        double half = Z / (1 + (z2 / of)) * Math.Sqrt((p * (1 - p) / of) + (z2 / (4.0 * of * of)));
        return new Figure(p, Math.Max(0, centre - half), Math.Min(1, centre + half));
    }

    /// <summary>Any figure of a sample, by the percentile bootstrap with a fixed seed; of nothing for an empty sample.</summary>
    public static Figure Bootstrap<T>(IReadOnlyList<T> sample, Func<IReadOnlyList<T>, double> figure)
    {
        if (sample.Count == 0)
        {
            return Figure.OfNothing;
        }

        var random = new Random(20261122);
        var values = new double[Resamples];
        var resample = new T[sample.Count];
        for (int r = 0; r < Resamples; r++)
        {
            for (int i = 0; i < resample.Length; i++)
            {
                resample[i] = sample[random.Next(sample.Count)];
            }

            values[r] = figure(resample);
        }

        Array.Sort(values);
        return new Figure(figure(sample), values[(int)(Resamples * 0.025)], values[(int)(Resamples * 0.975)]);
    }
}
