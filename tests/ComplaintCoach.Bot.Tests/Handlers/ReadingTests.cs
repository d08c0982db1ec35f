using System.Text.Json.Nodes;

namespace ComplaintCoach.Bot.Tests.Handlers;

/// <summary>What a text is taken as, and how that is put right.</summary>
public sealed class ReadingTests(CoachBot bot)
{
    [Theory]
    [InlineData("客户：你们太慢了", "draft question")]
    [InlineData("顧客: 你們太慢了", "draft question")]
    [InlineData("Customer: 你们太慢了", "draft question")]
    [InlineData("草稿：马上给您查", "customer question")]
    [InlineData("回覆: 馬上給您查", "customer question")]
    [InlineData("draft: 马上给您查", "customer question")]
    [InlineData("？客户要找记者", "customer draft")]
    [InlineData("問：客戶要找記者", "customer draft")]
    public async Task A_prefix_decides_and_the_other_readings_are_offered(string text, string others) =>
        (await new Chat(bot).SayAsync(text)).OtherReadings.ShouldBe(others.Split(' '));

    [Theory]
    [InlineData("draft", "customer question")]
    [InlineData("question", "customer draft")]
    public async Task One_click_takes_the_same_words_as_something_else(string wanted, string others)
    {
        var chat = new Chat(bot);
        var first = await chat.SayAsync("客户：这种问题连小孩子都会，你们说这话像样吗？");

        var second = await chat.PressAsync(first.Data("as").Single(d => (string)d["as"]! == wanted));

        second.OtherReadings.ShouldBe(others.Split(' '));
        (await chat.PressAsync(second.Data("as").Single(d => (string)d["as"]! == "customer"))).OtherReadings.ShouldBe(["draft", "question"]);
    }

    [Fact]
    public async Task A_message_taken_as_something_else_leaves_no_trace_in_the_customers_type()
    {
        const string Calm = "客户：你好，我想问一下取车几点方便？";
        var corrected = new Chat(bot);
        var fresh = new Chat(bot);
        var angry = await corrected.SayAsync("客户：" + bot.Pack.Start.CustomerExample);
        await corrected.PressAsync(angry.Data("as").Single(d => (string)d["as"]! == "draft"));

        var after = await corrected.SayAsync(Calm);

        after.Json["body"]!.ToJsonString().Replace("\"of\":3", "\"of\":1").ShouldBe((await fresh.SayAsync(Calm)).Json["body"]!.ToJsonString());
    }

    [Fact]
    public async Task An_older_card_means_its_own_message()
    {
        var chat = new Chat(bot);
        var older = await chat.SayAsync("客户：这种问题连小孩子都会，是你们说的吧？");
        await chat.SayAsync("客户：好的谢谢，我等您电话。");

        var card = await chat.PressAsync(older.Data("as").Single(d => (string)d["as"]! == "draft"));

        card.Text.ShouldContain("孩子");
    }

    [Fact]
    public async Task A_card_older_than_memory_says_so()
    {
        var chat = new Chat(bot);
        var older = await chat.SayAsync("客户：你们太慢了");
        foreach (int i in Enumerable.Range(0, 4))
        {
            await chat.SayAsync($"客户：第{i}次催你们了");
        }

        (await chat.WordsAsync(Chat.Pressed(older.Data("as")[0]))).ShouldContain("再贴一次");
    }

    [Theory]
    [InlineData("""{"action":"as","as":"draft","of":1}""")]
    [InlineData("""{"action":"another"}""")]
    [InlineData("""{"action":"not_type","type":"emotional"}""")]
    public async Task A_button_in_a_conversation_that_is_forgotten_says_so(string data)
    {
        await using var forgetful = new CoachBot(("Storage:KeepFor", "00:30:00"));
        var chat = new Chat(forgetful);
        await chat.SayAsync("客户：你们太慢了");
        forgetful.Time.Advance(TimeSpan.FromMinutes(31));

        (await chat.WordsAsync(Chat.Pressed(JsonNode.Parse(data)!))).ShouldContain("再贴一次");
    }

    [Theory]
    [InlineData("""{"action":"fly"}""")]
    [InlineData("""{"action":7}""")]
    [InlineData("""{"nothing":true}""")]
    [InlineData("""[1]""")]
    [InlineData("\"text\"")]
    [InlineData("""{"action":"is_type","type":"martian"}""")]
    [InlineData("""{"action":"as","as":"poem"}""")]
    public async Task A_button_nobody_knows_gets_a_sentence(string value) =>
        (await new Chat(bot).WordsAsync(Chat.Pressed(JsonNode.Parse(value)!))).ShouldContain("认不出来");
}
