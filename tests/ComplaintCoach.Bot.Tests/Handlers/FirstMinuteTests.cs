using System.Text.Json.Nodes;

namespace ComplaintCoach.Bot.Tests.Handlers;

/// <summary>What an advisor sees before he has said anything worth judging.</summary>
public sealed class FirstMinuteTests(CoachBot bot)
{
    private static JsonObject Joined(params string[] members) => new()
    {
        ["type"] = "conversationUpdate",
        ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["membersAdded"] = new JsonArray([.. members.Select(m => new JsonObject { ["id"] = m })]),
    };

    [Fact]
    public async Task The_welcome_offers_three_examples()
    {
        var welcome = await new Chat(bot).CardAsync(Joined("user", "bot"));

        welcome.Data("say").Select(d => (string)d["text"]!)
            .ShouldBe([bot.Pack.Start.CustomerExample, bot.Pack.Start.DraftExample, bot.Pack.Start.QuestionExample]);
    }

    [Theory]
    [InlineData(0, "not_type")]
    [InlineData(1, "as")]
    [InlineData(2, "as")]
    public async Task Each_example_runs_at_once_as_what_it_is(int example, string button)
    {
        var chat = new Chat(bot);
        var welcome = await chat.CardAsync(Joined("user"));

        var answer = await chat.PressAsync(welcome.Data("say")[example]);

        answer.Data(button).ShouldNotBeEmpty();
        string[][] others = [["draft", "question"], ["customer", "question"], ["customer", "draft"]];
        answer.OtherReadings.ShouldBe(others[example]);
        answer.Sentences.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_welcome_is_said_once_though_each_member_is_reported()
    {
        var chat = new Chat(bot);
        await chat.CardAsync(Joined("bot"));

        (await chat.SendAsync(Joined("user"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_who_leaves_is_not_welcomed()
    {
        JsonObject left = new() { ["type"] = "conversationUpdate", ["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "user" }) };

        (await new Chat(bot).SendAsync(left)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("help")]
    [InlineData(" HELP ")]
    [InlineData("帮助")]
    [InlineData("幫助")]
    [InlineData("?")]
    [InlineData("？")]
    public async Task Help_says_what_can_be_sent(string text)
    {
        var help = await new Chat(bot).SayAsync(text);

        help.Text.ShouldContain("客户：");
        help.Text.ShouldContain("草稿：");
        help.Data("say").Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t　")]
    [InlineData("😡😡👍🏽")]
    [InlineData("……！！")]
    [InlineData("客户：")]
    [InlineData("?  !")]
    public async Task A_message_without_words_gets_situations_and_types(string text)
    {
        var start = await new Chat(bot).SayAsync(text);

        start.Data("situation").Select(d => (string)d["query"]!).ShouldBe(bot.Pack.Start.Situations.Select(s => s.Query));
        start.Data("is_type").Select(d => (string)d["type"]!).ShouldBe(bot.Pack.Types.Select(t => t.Id));
    }

    [Fact]
    public async Task A_situation_is_looked_up()
    {
        var chat = new Chat(bot);
        var start = await chat.SayAsync("");

        var tips = await chat.PressAsync(start.Data("situation")[0]);

        tips.Sentences.ShouldNotBeEmpty();
        tips.OtherReadings.ShouldBe(["customer", "draft"]);
    }

    [Fact]
    public async Task A_type_named_before_any_message_is_explained_and_holds_for_the_message()
    {
        var chat = new Chat(bot);
        var start = await chat.SayAsync("");
        var stubborn = bot.Pack.Type("stubborn");

        var type = await chat.PressAsync(start.Data("is_type").Single(d => (string)d["type"]! == "stubborn"));
        var advice = await chat.SayAsync("客户：" + bot.Pack.Start.CustomerExample);

        type.Text.ShouldContain(stubborn.Do[0].Text);
        advice.Text.ShouldContain("按您说的：" + stubborn.Name);
    }

    [Fact]
    public async Task An_empty_draft_opens_the_place_for_drafts() =>
        (await new Chat(bot).SayAsync("草稿：")).Parts.ShouldContain(p => (string?)p["type"] == "Input.Text");
}
