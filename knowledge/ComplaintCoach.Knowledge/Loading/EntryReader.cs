using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Tips;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>Reads entries/*.yaml.</summary>
internal static class EntryReader
{
    private const int FewestCues = 6;
    private const int MostCues = 15;

    public static IReadOnlyList<Entry> Read(ContentFolder folder, ContentTerms terms, Proofs proofs)
    {
        var entries = new List<Entry>();
        var ids = new HashSet<string>();
        foreach (var node in folder.Folder("entries").SelectMany(file => file.Items()))
        {
            var map = node.Map();
            var entry = ReadEntry(map, terms);
            if (!ids.Add(entry.Id))
            {
                node.Report($"the entry '{entry.Id}' is defined twice");
            }

            if (entry.Cues.Count is < FewestCues or > MostCues)
            {
                node.Report($"an entry has {FewestCues} to {MostCues} cues; '{entry.Id}' has {entry.Cues.Count}");
            }

            proofs.Sayable(map.Items("say"));
            map.Close();
            entries.Add(entry);
        }

        return entries;
    }

    private static Entry ReadEntry(ContentMap map, ContentTerms terms) => new()
    {
        Id = map.Text("id"),
        Kind = map.OneOf("kind", EntryTerms.Kinds),
        Title = map.Text("title"),
        Situation = map.Text("situation"),
        Do = map.Text("do"),
        Say = map.Texts("say"),
        Avoid = map.Text("avoid"),
        Sources = terms.ReadSources(map),
        Types = map.ManyOf("types", CustomerTypes.All),
        Stages = map.ManyOf("stages", EntryTerms.Stages),
        Risks = map.ManyOf("risks", RiskIds.All),
        Demands = map.ManyOf("demands", EntryTerms.Demands),
        Trades = map.ManyOf("trades", EntryTerms.Trades),
        Cues = map.Texts("cues"),
    };
}
