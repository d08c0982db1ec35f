using ComplaintCoach.Knowledge.Phrases.Meaning;
using ComplaintCoach.Knowledge.Tests.Support;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Tests.Phrases.Meaning;

/// <summary>The features of drafts against a recount that cuts strings.</summary>
public sealed class MeaningFeaturesTests
{
    private const char Start = '^';

    /// <summary>A feature as a person would write it down: what it counts for, of which kind it is, what it says.</summary>
    private readonly record struct Plain(int Clause, Part Part, string Kind, string Says, int At, int Length);

    [Theory]
    [InlineData("")]
    [InlineData(",,。")]
    [InlineData("好")]
    [InlineData("我不知道。")]
    [InlineData("您好,这个我不知道!您去问别人…")]
    [InlineData("您刚才说\"这不是我们的事\",我先道歉\n下午3点回您")]
    [InlineData("、、您好,,,138元")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十,一二三四五六七八九十一二三四五六七八九十。")]
    public void They_are_what_a_plain_recount_finds(string draft) => ShouldAgree(draft);

    [Fact]
    public void They_are_what_a_plain_recount_finds_in_whatever_is_typed()
    {
        var random = new Random(2);
        for (int i = 0; i < 100; i++)
        {
            ShouldAgree(string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => "我不知道您好的,。!?\n\" 12a…、"[random.Next(19)])));
        }
    }

    /// <summary>Two features have one key only when they say the same.</summary>
    [Fact]
    public void Keys_do_not_clash()
    {
        var says = new Dictionary<ulong, (string, string)>();
        foreach (string draft in SmallModel.Drafts.Select(d => d.Text).Concat(TestCoach.Shipped.Pack.Rules.SelectMany(r => r.Hits)))
        {
            var (found, plain) = Both(draft);
            foreach (var (feature, recounted) in found.Zip(plain))
            {
                says.TryAdd(feature.Key, (recounted.Kind, recounted.Says));
                says[feature.Key].ShouldBe((recounted.Kind, recounted.Says));
            }
        }

        says.Count.ShouldBeGreaterThan(10_000);
        says.Values.Distinct().Count().ShouldBe(says.Count);
    }

    [Fact]
    public void Digits_and_marks_that_end_a_sentence_are_one_each()
    {
        Keys("押金88元!").ShouldBe(Keys("押金13元。"));
        Keys("押金88元").ShouldNotBe(Keys("押金8元"));
    }

    [Fact]
    public void Words_in_quotation_marks_are_others() => Keys("他说\"不知道\"").Intersect(Keys("不知道")).Count().ShouldBeLessThan(Keys("不知道").Count / 3);

    private static void ShouldAgree(string draft)
    {
        var (found, plain) = Both(draft);
        found.Select(f => (f.Clause, f.Part, f.At, f.Length)).ShouldBe(plain.Select(f => (f.Clause, f.Part, f.At, f.Length)), $"in '{draft}'");
        // The same words have the same key, others another.
        found.Zip(plain).GroupBy(p => p.First.Key).ShouldAllBe(g => g.Select(p => p.Second.Kind + p.Second.Says).Distinct().Count() == 1, $"in '{draft}'");
        found.Zip(plain).GroupBy(p => p.Second.Kind + p.Second.Says).ShouldAllBe(g => g.Select(p => p.First.Key).Distinct().Count() == 1, $"in '{draft}'");
    }

    private static (List<Feature> Found, List<Plain> Plain) Both(string draft)
    {
        var text = Normalizer.Normalize(draft);
        var clauses = MeaningJudge.ClausesOf(text);
        var sink = new Sink();
        MeaningFeatures.Extract(text, clauses, ref sink);
        return ([.. sink.Found.OrderBy(f => (f.Clause, f.Part, f.At, f.Length)).ThenBy(f => f.Key)], Align(sink.Found, Recount(text.Value, clauses)));
    }

    /// <summary>N-grams and gaps of the same place and length are told apart by the order in which both count them: n-grams first.</summary>
    private static List<Plain> Align(List<Feature> found, List<Plain> plain)
    {
        var byPlace = plain.GroupBy(p => (p.Clause, p.Part, p.At, p.Length)).ToDictionary(g => g.Key, g => new Queue<Plain>(g.OrderBy(p => p.Kind == "gap")));
        var aligned = new Dictionary<(int, Part, int, int, ulong), Plain>();
        foreach (var f in found)
        {
            if (byPlace.TryGetValue((f.Clause, f.Part, f.At, f.Length), out var queue) && queue.Count > 0)
            {
                aligned[(f.Clause, f.Part, f.At, f.Length, f.Key)] = queue.Dequeue();
            }
        }

        byPlace.Values.ShouldAllBe(q => q.Count == 0);
        return [.. found.OrderBy(f => (f.Clause, f.Part, f.At, f.Length)).ThenBy(f => f.Key).Select(f => aligned[(f.Clause, f.Part, f.At, f.Length, f.Key)])];
    }

    private static List<Plain> Recount(string value, List<TextSpan> clauses)
    {
        var plain = new List<Plain>();
        string[] signs = Signs(value);
        for (int c = 0; c < clauses.Count; c++)
        {
            var clause = clauses[c];
            string[] own = [Start.ToString(), .. signs[clause.Start..clause.End]];
            string[] marked = [.. own, clause.End < value.Length ? signs[clause.End] : "。"];
            for (int i = 0; i < marked.Length; i++)
            {
                for (int length = 1; length <= 3 && i + length <= marked.Length; length++)
                {
                    plain.Add(new(c, Part.Own, "gram", string.Concat(marked[i..(i + length)]), clause.Start + i - 1, length));
                }

                for (int gap = 2; gap <= 6 && i + gap < own.Length; gap++)
                {
                    plain.Add(new(c, Part.Own, "gap", own[i] + " " + own[i + gap], clause.Start + i - 1, gap + 1));
                }
            }

            AddAround(c, Part.Behind, Math.Min(clause.End + 1, value.Length), Math.Min(value.Length, clause.End + 15));
            AddAround(c, Part.Before, Math.Max(0, clause.Start - 15), clause.Start - 1);
            if (c + 1 < clauses.Count)
            {
                AddJoint(c, clause, clauses[c + 1]);
            }
        }

        if (clauses.Count > 0)
        {
            plain.Add(new(0, Part.Before, "first", "", 0, 0));
            plain.Add(new(clauses.Count - 1, Part.Behind, "last", "", value.Length, 0));
        }

        return plain;

        void AddAround(int c, Part part, int from, int to)
        {
            for (int i = from; i < to; i++)
            {
                plain.Add(new(c, part, part.ToString(), signs[i], i, 1));
                if (i + 1 < to)
                {
                    plain.Add(new(c, part, part.ToString(), signs[i] + signs[i + 1], i, 2));
                }
            }
        }

        // N-grams of three over the mark, or with two characters before it of four; further marks between the clauses do not count.
        void AddJoint(int c, TextSpan clause, TextSpan next)
        {
            string[] over = [.. signs[..(clause.End + 1)], .. signs[next.Start..next.End]];
            for (int i = Math.Max(clause.Start, clause.End - 3); i < clause.End; i++)
            {
                int most = Math.Max(1, 3 - (clause.End - i + 1));
                for (int more = 1; more <= most && clause.End + more < over.Length; more++)
                {
                    int at = clause.End + more;
                    plain.Add(new(c, Part.Joint, "gram", string.Concat(over[i..(at + 1)]), i, at - i + 1 + (next.Start - clause.End - 1)));
                }
            }
        }
    }

    /// <summary>Every character as a feature sees it.</summary>
    private static string[] Signs(string value)
    {
        bool quoted = false;
        return [.. value.Select(c =>
        {
            quoted ^= c == '"';
            string sign = char.IsAsciiDigit(c) ? "0" : c is '!' or '…' or '\n' ? "。" : c.ToString();
            return quoted && c != '"' ? $"<{sign}>" : sign;
        })];
    }

    private static HashSet<ulong> Keys(string draft) => [.. Both(draft).Found.Select(f => f.Key)];

    private readonly record struct Feature(int Clause, Part Part, ulong Key, int At, int Length);

    private sealed class Sink : IFeatureSink
    {
        public List<Feature> Found { get; } = [];

        public void Add(int clause, Part part, ulong key, int at, int length, float value) => Found.Add(new(clause, part, key, at, length));
    }
}
