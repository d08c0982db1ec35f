using ComplaintCoach.Bot.Access;
using ComplaintCoach.Bot.Access.SignIn;
using ComplaintCoach.Bot.Tests.Support;

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>Parts that are easier to see by themselves.</summary>
public sealed class SmallPartsTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("Shop-1.b_C", true)]
    [InlineData("0", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData("-a", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("a\n", false)]
    [InlineData("店", false)]
    [InlineData("a\0", false)]
    public void A_tenant_has_a_form(string? text, bool good) => Names.IsTenant(text).ShouldBe(good);

    [Fact]
    public void A_tenant_has_at_most_64_characters()
    {
        Names.IsTenant(new('a', 64)).ShouldBeTrue();
        Names.IsTenant(new('a', 65)).ShouldBeFalse();
    }

    [Fact]
    public void A_callers_claims_say_who_he_is()
    {
        var person = Caller.WithRoles("shop", "u", "王", CallerKind.Person, ["author", "admin"]);
        var key = Caller.WithPermissions("shop", "key:k", null, CallerKind.ApiKey, ["judge"]);

        foreach (var caller in new[] { person, key })
        {
            var read = Caller.From(caller.ToPrincipal("test"))!;
            (read.Tenant, read.User, read.Name, read.Kind).ShouldBe((caller.Tenant, caller.User, caller.Name, caller.Kind));
            read.Roles.ShouldBe(caller.Roles);
            read.Permissions.SetEquals(caller.Permissions).ShouldBeTrue();
        }

        Caller.From(new()).ShouldBeNull();
        Caller.From(null).ShouldBeNull();
    }

    [Fact]
    public void Spent_ids_are_remembered_until_they_would_have_run_out()
    {
        var time = new AdjustableTime();
        var spent = new SpentIds(time);
        var soon = time.GetUtcNow().AddMinutes(1);

        spent.TrySpend("a", soon).ShouldBeTrue();
        spent.TrySpend("a", soon).ShouldBeFalse();
        spent.IsSpent("a").ShouldBeTrue();
        time.Advance(TimeSpan.FromMinutes(2));
        spent.TrySpend("b", soon.AddMinutes(5)).ShouldBeTrue();
        spent.IsSpent("a").ShouldBeFalse();
    }

    [Fact]
    public void However_many_ids_are_spent_the_memory_has_a_bound()
    {
        var time = new AdjustableTime();
        var spent = new SpentIds(time);
        var start = time.GetUtcNow().AddHours(1);
        for (int i = 0; i < 100_001; i++)
        {
            spent.TrySpend($"{i}", start.AddSeconds(i));
        }

        spent.IsSpent("0").ShouldBeFalse();
        spent.IsSpent("1").ShouldBeTrue();
        spent.IsSpent("100000").ShouldBeTrue();
    }
}
