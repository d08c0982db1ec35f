using ComplaintCoach.Knowledge.Sources;

namespace ComplaintCoach.Knowledge.Customers;

/// <summary>The ids of the customer types, in the order of the classifier's classes.</summary>
public static class CustomerTypes
{
    public const string Ordinary = "ordinary";

    public static IReadOnlyList<string> All { get; } = ["emotional", "righteous", "stubborn", "self_absorbed", "prepared", "influential", Ordinary];

    /// <summary>Position among <see cref="All"/>, or -1 for an unknown id.</summary>
    public static int IndexOf(string id)
    {
        for (int i = 0; i < All.Count; i++)
        {
            if (All[i] == id)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>What the pack says about one customer type. Immutable, thread-safe.</summary>
public sealed record TypeProfile
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What is going on, in a few words.</summary>
    public required string Summary { get; init; }

    public required IReadOnlyList<string> Signs { get; init; }

    /// <summary>The most important first.</summary>
    public required IReadOnlyList<Guidance> Do { get; init; }

    public required IReadOnlyList<Guidance> Avoid { get; init; }

    public required IReadOnlyList<Sentence> Say { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }
}
