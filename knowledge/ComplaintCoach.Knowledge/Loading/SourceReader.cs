using ComplaintCoach.Knowledge.Sources;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>Reads sources.yaml.</summary>
internal static class SourceReader
{
    public static SourceCatalogue Read(ContentFolder folder)
    {
        var sections = new Dictionary<string, SourceSection>();
        foreach (var documentNode in folder.File("sources.yaml")?.Items() ?? [])
        {
            var document = documentNode.Map();
            document.Text("id");
            document.OptionalText("kind");
            string title = document.Text("title");
            foreach (var node in document.Items("sections"))
            {
                var map = node.Map();
                var section = new SourceSection(map.Text("id"), title, map.Text("place"), map.Text("title"), map.OptionalText("caution"));
                if (!sections.TryAdd(section.Id, section))
                {
                    node.Report($"the section '{section.Id}' is listed twice");
                }

                map.Close();
            }

            document.Close();
        }

        return new SourceCatalogue(sections.Values);
    }
}
