namespace ComplaintCoach.Knowledge.Learning;

/// <summary>
/// Minimises a smooth convex function by L-BFGS (Nocedal and Wright, Numerical Optimization, 2nd ed., algorithm 7.5) with
/// a backtracking line search. Deterministic.
/// </summary>
internal static class Lbfgs
{
    private const int Memory = 8;
    private const int UsualSteps = 120;
    private const double Tolerance = 1e-4;

    /// <summary>Returns the value at the point and fills the gradient.</summary>
    public delegate double Objective(double[] point, double[] gradient);

    /// <summary>The point where the function changes no more, or where it is after so many steps.</summary>
    public static double[] Minimise(int size, Objective objective, int mostSteps = UsualSteps)
    {
        var point = new double[size];
        var gradient = new double[size];
        double value = objective(point, gradient);
        var steps = new LinkedList<(double[] Move, double[] Change, double Curvature)>();
        for (int step = 0; step < mostSteps; step++)
        {
            double[] direction = Direction(gradient, steps);
            double slope = Dot(direction, gradient);
            double rate = step == 0 ? 1 / Math.Max(1, Math.Sqrt(Dot(gradient, gradient))) : 1;
            double[] next;
            double[] nextGradient = new double[size];
            double nextValue;
            while (true)
            {
                next = Along(point, direction, rate);
                nextValue = objective(next, nextGradient);
                if (nextValue <= value + (1e-4 * rate * slope) || rate < 1e-10)
                {
                    break;
                }

                rate /= 2;
            }

            double[] move = Along(next, point, -1);
            double[] change = Along(nextGradient, gradient, -1);
            double curvature = Dot(move, change);
            if (curvature > 1e-12)
            {
                steps.AddLast((move, change, curvature));
                if (steps.Count > Memory)
                {
                    steps.RemoveFirst();
                }
            }

            bool settled = value - nextValue <= Tolerance * Math.Max(1, Math.Abs(nextValue)) * 0.01;
            (point, gradient, value) = (next, nextGradient, nextValue);
            if (settled)
            {
                break;
            }
        }

        return point;
    }

    private static double[] Direction(double[] gradient, LinkedList<(double[] Move, double[] Change, double Curvature)> steps)
    {
        double[] q = (double[])gradient.Clone();
        var weights = new Stack<double>();
        for (var node = steps.Last; node is not null; node = node.Previous)
        {
            double weight = Dot(node.Value.Move, q) / node.Value.Curvature;
            weights.Push(weight);
            AddScaled(q, node.Value.Change, -weight);
        }

        if (steps.Last is { } last)
        {
            double scale = last.Value.Curvature / Dot(last.Value.Change, last.Value.Change);
            for (int i = 0; i < q.Length; i++)
            {
                q[i] *= scale;
            }
        }

        for (var node = steps.First; node is not null; node = node.Next)
        {
            double correction = Dot(node.Value.Change, q) / node.Value.Curvature;
            AddScaled(q, node.Value.Move, weights.Pop() - correction);
        }

        for (int i = 0; i < q.Length; i++)
        {
            q[i] = -q[i];
        }

        return q;
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static void AddScaled(double[] target, double[] source, double scale)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] += scale * source[i];
        }
    }

    private static double[] Along(double[] from, double[] direction, double rate)
    {
        var result = new double[from.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = from[i] + (rate * direction[i]);
        }

        return result;
    }
}
