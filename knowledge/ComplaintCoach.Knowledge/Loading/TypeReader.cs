using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Sources;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>Reads types.yaml.</summary>
internal static class TypeReader
{
    public static IReadOnlyList<TypeProfile> Read(ContentFolder folder, ContentTerms terms, Proofs proofs)
    {
        var profiles = new TypeProfile?[CustomerTypes.All.Count];
        if (folder.File("types.yaml") is not { } file)
        {
            return [];
        }

        foreach (var node in file.Items())
        {
            var map = node.Map();
            var profile = ReadType(map, terms, proofs);
            int index = CustomerTypes.IndexOf(profile.Id);
            if (profiles[index] is not null)
            {
                node.Report($"the type '{profile.Id}' is defined twice");
            }

            profiles[index] = profile;
            map.Close();
        }

        for (int i = 0; i < profiles.Length; i++)
        {
            if (profiles[i] is null)
            {
                file.Report($"the type '{CustomerTypes.All[i]}' is missing");
            }
        }

        return [.. profiles.OfType<TypeProfile>()];
    }

    private static TypeProfile ReadType(ContentMap map, ContentTerms terms, Proofs proofs)
    {
        string id = map.OneOf("id", CustomerTypes.All);
        proofs.Sayable(map.Items("say"));
        return new TypeProfile
        {
            Id = id,
            Name = map.Text("name"),
            Summary = map.Text("summary"),
            Signs = map.Texts("signs"),
            Do = terms.ReadGuidance(map, "do"),
            Avoid = terms.ReadGuidance(map, "avoid"),
            Say = [.. map.Texts("say").Select((text, i) => new Sentence($"{id}.{i + 1}", text))],
            Sources = id == CustomerTypes.Ordinary && map.Node("sources") is null ? [] : terms.ReadSources(map),
        };
    }
}
