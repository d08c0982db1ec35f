using ComplaintCoach.Knowledge.Phrases.Disguises;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Tests.Phrases.Disguises;

public sealed class SeenPairsTests
{
    [Fact]
    public void A_pair_that_was_added_is_always_seen()
    {
        var random = new Random(3);
        var seen = new SeenPairs();
        string[] texts = [.. Enumerable.Range(0, 200).Select(_ => string.Concat(Enumerable.Range(0, 200).Select(_ => Han(random))))];
        NormalizedText[] normalized = [.. texts.Select(Normalizer.Normalize)];
        foreach (var text in normalized)
        {
            AddAll(seen, text);
        }

        foreach (var text in normalized)
        {
            for (int i = 0; i + 1 < text.Value.Length; i++)
            {
                seen.Has(text.Value[i], text.Value[i + 1]).ShouldBeTrue();
            }
        }
    }

    /// <summary>As many pairs as a whole training holds: about one in a hundred others is taken for one of them.</summary>
    [Fact]
    public void A_pair_that_was_not_added_is_seldom_seen()
    {
        var random = new Random(4);
        var seen = new SeenPairs();
        var added = new HashSet<(char, char)>();
        while (added.Count < 100_000)
        {
            (char first, char second) = (Han(random), Han(random));
            seen.Add(first, second);
            added.Add((first, second));
        }

        int wrong = Enumerable.Range(0, 100_000).Select(_ => (Han(random), Han(random))).Count(p => !added.Contains(p) && seen.Has(p.Item1, p.Item2));
        wrong.ShouldBeLessThan(1_500);
    }

    [Fact]
    public void The_order_counts_and_an_empty_filter_has_seen_nothing()
    {
        var seen = new SeenPairs();
        seen.Has('知', '道').ShouldBeFalse();
        seen.Add('知', '道');
        seen.Has('知', '道').ShouldBeTrue();
        seen.Has('道', '知').ShouldBeFalse();
    }

    [Fact]
    public void It_is_read_as_it_was_written()
    {
        var seen = new SeenPairs();
        AddAll(seen, Normalizer.Normalize("您的单子我看到了"));
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        seen.Write(writer);
        stream.Position = 0;
        var read = SeenPairs.Read(new BinaryReader(stream));
        read.Has('单', '子').ShouldBeTrue();
        read.Has('子', '单').ShouldBeFalse();
        stream.Position.ShouldBe(stream.Length);
    }

    private static void AddAll(SeenPairs seen, NormalizedText text)
    {
        for (int i = 0; i + 1 < text.Value.Length; i++)
        {
            seen.Add(text.Value[i], text.Value[i + 1]);
        }
    }

    private static char Han(Random random) => (char)random.Next('\u4e00', '\u9fa5');
}
