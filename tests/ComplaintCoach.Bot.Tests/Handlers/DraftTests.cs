using System.Text.Json.Nodes;

namespace ComplaintCoach.Bot.Tests.Handlers;

/// <summary>A draft, checked.</summary>
public sealed class DraftTests(CoachBot bot)
{
    private const string Bad = "草稿：王先生您好，这种问题连小孩子都会，您自己看说明书吧。";

    [Fact]
    public async Task The_offending_words_are_marked_in_the_draft_as_typed()
    {
        var card = await new Chat(bot).SayAsync(Bad);

        card.Lines.ShouldContain("王先生您好，这种问题连小孩子都会，您自己看说明书吧。");
        string.Concat(card.Marked).ShouldContain("孩子都会");
        string.Concat(card.Marked).ShouldNotContain("王先生");
    }

    [Fact]
    public async Task Words_are_marked_where_they_stand_though_an_emoji_goes_before()
    {
        var card = await new Chat(bot).SayAsync("草稿：😀😀这种问题连小孩子都会");

        string.Concat(card.Marked).ShouldStartWith("这种问题连小孩子都会"[^string.Concat(card.Marked).Length..]);
        card.Lines.ShouldContain("😀😀这种问题连小孩子都会");
    }

    [Fact]
    public async Task Each_finding_has_its_rule_its_reason_two_replacements_and_its_source()
    {
        var rule = bot.Pack.Rules.Single(r => r.Id == "child_could");

        var card = await new Chat(bot).SayAsync("草稿：这种问题连小孩子都会");

        card.Lines.ShouldContain(line => line.EndsWith(rule.Title, StringComparison.Ordinal));
        card.Lines.ShouldContain(rule.Why);
        card.Sentences.Length.ShouldBeGreaterThanOrEqualTo(2);
        rule.Replacements.Select(r => r.Say).ShouldContain(card.Sentences[0]);
        card.Lines.ShouldContain(line => line.StartsWith("依据：", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clean_draft_gets_one_quiet_line()
    {
        var card = await new Chat(bot).SayAsync("草稿：王先生您好，您的车我今天下午三点前检查完，三点给您打电话。");

        card.Lines.Length.ShouldBe(2);
        card.Lines[0].ShouldEndWith("没有发现禁忌表达，可以发送。");
        card.Sentences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_can_be_pasted_into_the_card()
    {
        var chat = new Chat(bot);
        var input = await chat.PressAsync(new JsonObject { ["action"] = "check" });
        var submit = input.Button("check_draft");
        submit["draft"] = "这种问题连小孩子都会";

        var card = await chat.PressAsync(submit);

        string.Concat(card.Marked).ShouldContain("孩子都会");
    }

    [Theory]
    [InlineData("""{"action":"check_draft"}""")]
    [InlineData("""{"action":"check_draft","draft":"  "}""")]
    [InlineData("""{"action":"check_draft","draft":5}""")]
    public async Task An_empty_input_is_asked_for_again(string value) =>
        (await new Chat(bot).PressAsync(JsonNode.Parse(value)!)).Button("check_draft");

    [Fact]
    public async Task A_draft_does_not_change_what_is_known_of_the_customer()
    {
        const string Calm = "客户：你好，我想问一下取车几点方便？";
        var checkedBefore = new Chat(bot);
        await checkedBefore.SayAsync(Bad);

        var after = await checkedBefore.SayAsync(Calm);

        after.Text.ShouldBe((await new Chat(bot).SayAsync(Calm)).Text);
    }

    [Fact]
    public async Task A_rewrite_is_offered_whole_or_its_absence_is_admitted()
    {
        var card = await new Chat(bot).SayAsync(Bad);

        (card.Text.Contains("可以改成这样") ^ card.Text.Contains("逐句改")).ShouldBeTrue();
    }
}
