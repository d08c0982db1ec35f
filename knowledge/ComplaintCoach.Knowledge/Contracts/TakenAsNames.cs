using ComplaintCoach.Knowledge.Reading;

namespace ComplaintCoach.Knowledge.Contracts;

/// <summary>The names by which programs say what a text is. Thread-safe.</summary>
public static class TakenAsNames
{
    private static readonly (TakenAs As, string Name)[] Names =
        [(TakenAs.Customer, "customer"), (TakenAs.Draft, "draft"), (TakenAs.Question, "question")];

    /// <summary>The names, for error sentences.</summary>
    public const string All = "customer, draft or question";

    public static string Of(TakenAs taken) => Names.First(n => n.As == taken).Name;

    /// <summary>False for any other name; case counts.</summary>
    public static bool TryParse(string? name, out TakenAs taken)
    {
        foreach (var known in Names)
        {
            if (known.Name == name)
            {
                taken = known.As;
                return true;
            }
        }

        taken = default;
        return false;
    }
}
