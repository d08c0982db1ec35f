namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>One shop never reaches what belongs to another.</summary>
public sealed class TenantTests(ProductionBot bot)
{
    public static TheoryData<string> Names => [.. TenantAttempts.All.Select(attempt => attempt.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_shop_stays_with_its_own(string name)
    {
        var attempt = TenantAttempts.All.Single(one => one.Name == name);

        (await attempt.Try(bot)).ShouldBe(attempt.Outcome);
    }
}
