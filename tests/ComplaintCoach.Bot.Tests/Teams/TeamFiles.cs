using ComplaintCoach.Bot.Tests.Support;

namespace ComplaintCoach.Bot.Tests.Teams;

/// <summary>A folder of team files on the real disk.</summary>
internal sealed class TeamFiles : IDisposable
{
    /// <summary>Under the rules of the pack a draft with nothing against it.</summary>
    public const string Discount = "王先生您好，我给您打折。";

    /// <summary>Under the rules of the pack a draft that must not be sent.</summary>
    public const string Blocked = "王先生您好，这种问题连小孩子都会。";

    private readonly TempFolder _folder = new();

    public string Path => _folder.Path;

    /// <summary>A team that forbids to speak of discounts, and nothing else of its own.</summary>
    public static string NoDiscounts(string severity = "warn") => $$"""
        rules:
          - id: own_discount
            title: 别谈折扣
            severity: {{severity}}
            origin: practice
            why: 折扣由店长谈。
            patterns: ["给您 打折"]
            hits: [我给您打折]
            misses: [您好]
            replacements: [您的要求我记下了，请店长〔几点前〕给您回电话。]
        """;

    public TeamFiles With(string team, string text)
    {
        File.WriteAllText(Name(team), text);
        return this;
    }

    public void Remove(string team) => File.Delete(Name(team));

    public string Name(string team) => System.IO.Path.Combine(_folder.Path, team + ".yaml");

    public void Dispose() => _folder.Dispose();
}
