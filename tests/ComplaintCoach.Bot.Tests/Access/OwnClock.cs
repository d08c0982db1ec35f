namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>Tests that move the clock or change the provider: one server for all of them, one test after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OwnClock : ICollectionFixture<ProductionBot>
{
    public const string Name = "own clock";
}
