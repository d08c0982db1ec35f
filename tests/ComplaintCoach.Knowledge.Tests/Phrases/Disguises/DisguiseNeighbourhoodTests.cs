using ComplaintCoach.Knowledge.Phrases.Disguises;
using ComplaintCoach.Knowledge.Tests.Support;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Tests.Phrases.Disguises;

/// <summary>Only the neighbourhood of what is suspicious is read; what stands far from it changes nothing.</summary>
public sealed class DisguiseNeighbourhoodTests
{
    private static readonly DisguiseReader s_reader = new(TestCoach.Shipped.Pack.Language.Disguises, RulesModel.Model.Hidden, RulesModel.Model.Seen, RulesModel.Model.Common);

    [Fact]
    public void What_stands_before_changes_no_reading()
    {
        string[] clean = [.. TestCoach.Shipped.Pack.Rules.SelectMany(r => r.Replacements).Select(r => Normalizer.Normalize(r.Say).Value).Where(s => s.Length > 0 && Read(s) == s)];
        clean.Length.ShouldBeGreaterThan(20);
        var random = new Random(8);
        int changed = 0;
        for (int i = 0; i < 3000; i++)
        {
            string typed = Normalizer.Normalize(string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Piece(random)))).Value;
            string before = clean[random.Next(clean.Length)] + "。。";
            Read(before + typed).ShouldBe(before + Read(typed));
            changed += Read(typed) != typed ? 1 : 0;
        }

        changed.ShouldBeGreaterThan(300);
    }

    private static string Read(string normalized) => s_reader.Read(new NormalizedText(normalized, normalized)).Value;

    private static string Piece(Random random) => random.GetItems(["不", "知", "道", "zhi", "dao", "b", "bzd", " ", "8", "之", "到", "清", "楚", "我", "ㄅ", "们", "管", "guan", "规", "定", "gui", "ding", ",", "35", "得", "的"], 1)[0];
}
