namespace ComplaintCoach.Knowledge.Loading;

/// <summary>Reads start.yaml.</summary>
internal static class StartReader
{
    public static StartCardContent Read(ContentFolder folder)
    {
        if (folder.File("start.yaml")?.Map() is not { } map)
        {
            return new StartCardContent([], "", "", "");
        }

        var situations = new List<Situation>();
        foreach (var node in map.Items("situations"))
        {
            var item = node.Map();
            situations.Add(new Situation(item.Text("title"), item.Text("query")));
            item.Close();
        }

        var examples = map.Node("examples")?.Map();
        if (examples is null)
        {
            map.Report("the key 'examples' is missing");
        }

        var start = new StartCardContent(situations, examples?.Text("customer") ?? "", examples?.Text("draft") ?? "", examples?.Text("question") ?? "");
        examples?.Close();
        map.Close();
        return start;
    }
}
