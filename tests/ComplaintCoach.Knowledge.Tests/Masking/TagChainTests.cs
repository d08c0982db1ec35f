using ComplaintCoach.Knowledge.Masking.Learned;

namespace ComplaintCoach.Knowledge.Tests.Masking;

/// <summary>The forward and backward passes against the sum over every possible row of tags.</summary>
public sealed class TagChainTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(4, 4)]
    public void Marginals_and_sum_are_those_of_all_rows_of_tags(int length, int seed)
    {
        var random = new Random(seed);
        double[] scores = [.. Enumerable.Range(0, length * Tags.Count).Select(_ => (random.NextDouble() * 6) - 3)];
        double[] steps = [.. Enumerable.Range(0, TagModel.StepRows * Tags.Count).Select(_ => (random.NextDouble() * 4) - 2)];
        var expected = new double[scores.Length];
        double[] expectedSteps = new double[steps.Length];
        double total = 0;
        foreach (int[] row in Rows(length))
        {
            double weight = Math.Exp(Score(row, scores, steps));
            total += weight;
            for (int i = 0; i < length; i++)
            {
                expected[(i * Tags.Count) + row[i]] += weight;
                expectedSteps[((i == 0 ? Tags.Count : row[i - 1]) * Tags.Count) + row[i]] += weight;
            }
        }

        var chain = new TagChain(length);
        chain.Run(scores, steps);
        double[] seenSteps = new double[steps.Length];
        chain.AddExpectedSteps(steps, seenSteps);

        chain.LogSum.ShouldBe(Math.Log(total), 1e-9);
        chain.Marginals.Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First - (pair.Second / total)) < 1e-9);
        seenSteps.Zip(expectedSteps).ShouldAllBe(pair => Math.Abs(pair.First - (pair.Second / total)) < 1e-9);
    }

    [Fact]
    public void High_scores_do_not_overflow()
    {
        var chain = new TagChain(500);
        chain.Run([.. Enumerable.Repeat(900.0, 500 * Tags.Count)], new double[TagModel.StepRows * Tags.Count]);
        chain.Marginals.ShouldAllBe(p => Math.Abs(p - (1.0 / Tags.Count)) < 1e-9);
    }

    private static double Score(int[] row, double[] scores, double[] steps)
    {
        double score = 0;
        for (int i = 0; i < row.Length; i++)
        {
            score += scores[(i * Tags.Count) + row[i]] + steps[((i == 0 ? Tags.Count : row[i - 1]) * Tags.Count) + row[i]];
        }

        return score;
    }

    private static IEnumerable<int[]> Rows(int length) =>
        length == 0 ? [[]] : from row in Rows(length - 1) from tag in Enumerable.Range(0, Tags.Count) select (int[])[.. row, tag];
}
