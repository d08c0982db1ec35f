using ComplaintCoach.Knowledge.Phrases.Meaning;

namespace ComplaintCoach.Knowledge.Tests.Phrases;

/// <summary>The table of features against a dictionary.</summary>
public sealed class FeatureTableTests
{
    [Theory]
    [InlineData(ulong.MaxValue)]
    [InlineData(0xFFFF_FFFF_FFFF_0007)] // many keys want the same slots
    [InlineData(0x0000_0FFF_FFFF_FFFF)] // all have the same tag
    [InlineData(0x0000_0FFF_0000_00FF)]
    public void Every_key_has_its_row_and_no_other_has_one(ulong bits)
    {
        var random = new Random(3);
        ulong[] keys = [.. Enumerable.Range(0, 3000).Select(_ => (ulong)random.NextInt64() & bits).Distinct()];
        var table = new FeatureTable(keys);
        var rows = keys.Index().ToDictionary(k => k.Item, k => k.Index);
        foreach (ulong key in keys.Concat(keys.Select(k => k ^ 8)).Concat(keys.Select(k => k + (1UL << 60))))
        {
            table.Find(key).ShouldBe(rows.GetValueOrDefault(key, -1));
        }
    }

    [Fact]
    public void An_empty_table_knows_nothing() => new FeatureTable([]).Find(0).ShouldBe(-1);

    [Fact]
    public void The_key_zero_is_a_key_like_others() => new FeatureTable([5, 0]).Find(0).ShouldBe(1);
}
