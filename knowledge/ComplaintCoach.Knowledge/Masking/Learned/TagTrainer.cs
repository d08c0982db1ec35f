using ComplaintCoach.Knowledge.Learning;

namespace ComplaintCoach.Knowledge.Masking.Learned;

/// <summary>
/// Trains a <see cref="TagModel"/> by maximum likelihood with an L2 penalty. Each text is learned twice: as it is typed, and
/// with its personal data masked, so that masking a second time finds nothing. The same texts give the same weights.
/// </summary>
internal static class TagTrainer
{
    private const int FewestSeen = 2;
    private const double SmallestWeight = 0.05;
    private const double Penalty = 0.3;
    private const int MostSteps = 240;

    public static TagModel Train(IReadOnlyList<LabelledText> texts)
    {
        var examples = texts.SelectMany(Example.Of).ToArray();
        var rows = Vocabulary(examples);
        foreach (var example in examples)
        {
            example.Number(rows);
        }

        int weights = rows.Count * Tags.Count;
        int size = weights + (TagModel.StepRows * Tags.Count);
        double[] best = Lbfgs.Minimise(size, (point, gradient) => Loss(point, gradient, examples, weights), MostSteps);
        return Build(rows, best, weights);
    }

    private static TagModel Build(Dictionary<uint, int> rows, double[] point, int weights)
    {
        var kept = rows.Where(row => point.AsSpan(row.Value * Tags.Count, Tags.Count).ContainsAnyExceptInRange(-SmallestWeight, SmallestWeight)).OrderBy(row => row.Key).ToList();
        var numbered = new Dictionary<uint, int>(kept.Count);
        float[] values = new float[kept.Count * Tags.Count];
        foreach (var (key, row) in kept)
        {
            for (int t = 0; t < Tags.Count; t++)
            {
                values[(numbered.Count * Tags.Count) + t] = (float)(Half)point[(row * Tags.Count) + t];
            }

            numbered[key] = numbered.Count;
        }

        return new TagModel(numbered, values, [.. point[weights..].Select(step => (float)(Half)step)]);
    }

    private static Dictionary<uint, int> Vocabulary(Example[] examples)
    {
        var counts = new Dictionary<uint, int>();
        foreach (uint key in examples.SelectMany(e => e.Keys))
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts.Where(c => c.Value >= FewestSeen).Select(c => c.Key).Order().Select((key, row) => (key, row)).ToDictionary(k => k.key, k => k.row);
    }

    private static double Loss(double[] point, double[] gradient, Example[] examples, int weights)
    {
        // Two halves, always the same two, so that the sums are the same on every machine.
        var other = new double[gradient.Length];
        Array.Clear(gradient);
        double loss = 0;
        double otherLoss = 0;
        Parallel.Invoke(
            () => loss = Sum(point, gradient, examples.Where((_, i) => i % 2 == 0), weights),
            () => otherLoss = Sum(point, other, examples.Where((_, i) => i % 2 == 1), weights));
        loss += otherLoss;
        for (int k = 0; k < point.Length; k++)
        {
            gradient[k] += other[k] + (Penalty * point[k]);
            loss += 0.5 * Penalty * point[k] * point[k];
        }

        return loss;
    }

    private static double Sum(double[] point, double[] gradient, IEnumerable<Example> examples, int weights)
    {
        double loss = 0;
        double[] steps = point[weights..];
        double[] stepSums = new double[steps.Length];
        foreach (var example in examples)
        {
            loss += example.AddTo(point, steps, gradient, stepSums);
        }

        for (int k = 0; k < stepSums.Length; k++)
        {
            gradient[weights + k] += stepSums[k];
        }

        return loss;
    }

    /// <summary>One text, character by character.</summary>
    private sealed class Example
    {
        private readonly Tag[] _tags;
        private readonly uint[][] _keys;
        private int[][] _rows = [];

        private Example(FoldedText text, Tag[] tags)
        {
            _tags = tags;
            var features = new CharacterFeatures(text, Masker.FindByRules(text));
            _keys = new uint[text.Length][];
            var keys = new FeatureKeys(stackalloc uint[FeatureKeys.Most]);
            for (int i = 0; i < text.Length; i++)
            {
                keys.Clear();
                features.AppendTo(ref keys, i);
                _keys[i] = keys.All.ToArray();
            }
        }

        public IEnumerable<uint> Keys => _keys.SelectMany(k => k);

        public static IEnumerable<Example> Of(LabelledText marked)
        {
            var text = FoldedText.Fold(marked.Text);
            var tags = new Tag[text.Length];
            var stretches = new List<Candidate>();
            int at = 0;
            foreach (var stretch in marked.Stretches)
            {
                if (MaskKinds.Find(stretch.Kind) is not { } kind)
                {
                    continue;
                }

                while (at < text.Length && text.ToOriginal(at, at + 1).Start < stretch.Span.Start)
                {
                    at++;
                }

                int start = at;
                while (at < text.Length && text.ToOriginal(at, at + 1).Start < stretch.Span.End)
                {
                    tags[at] = Tags.Of(kind, at == start);
                    at++;
                }

                if (at > start)
                {
                    stretches.Add(new Candidate(kind, start, at, Certainty.Sure));
                }
            }

            yield return new Example(text, tags);
            if (stretches.Count > 0)
            {
                var masked = text.WithBarriers(stretches);
                yield return new Example(masked, new Tag[masked.Length]);
            }
        }

        public void Number(Dictionary<uint, int> rows) => _rows = [.. _keys.Select(keys => keys.Where(rows.ContainsKey).Select(key => rows[key]).ToArray())];

        /// <summary>Adds the gradient of the negative log-likelihood and returns the latter.</summary>
        public double AddTo(double[] point, double[] steps, double[] gradient, double[] stepSums)
        {
            int length = _tags.Length;
            if (length == 0)
            {
                return 0;
            }

            var scores = new double[length * Tags.Count];
            for (int i = 0; i < length; i++)
            {
                var score = scores.AsSpan(i * Tags.Count, Tags.Count);
                foreach (int row in _rows[i])
                {
                    var weights = point.AsSpan(row * Tags.Count, Tags.Count);
                    for (int t = 0; t < Tags.Count; t++)
                    {
                        score[t] += weights[t];
                    }
                }
            }

            var chain = new TagChain(length);
            chain.Run(scores, steps);
            chain.AddExpectedSteps(steps, stepSums);
            double loss = chain.LogSum;
            int before = Tags.Count;
            for (int i = 0; i < length; i++)
            {
                int tag = (int)_tags[i];
                int step = (before * Tags.Count) + tag;
                loss -= scores[(i * Tags.Count) + tag] + steps[step];
                stepSums[step] -= 1;
                before = tag;
                var expected = chain.Marginals.AsSpan(i * Tags.Count, Tags.Count);
                expected[tag] -= 1;
                foreach (int row in _rows[i])
                {
                    var target = gradient.AsSpan(row * Tags.Count, Tags.Count);
                    for (int t = 0; t < Tags.Count; t++)
                    {
                        target[t] += expected[t];
                    }
                }
            }

            return loss;
        }
    }
}
