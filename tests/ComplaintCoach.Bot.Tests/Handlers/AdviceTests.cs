using System.Text.Json.Nodes;
using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Advising;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintCoach.Bot.Tests.Handlers;

/// <summary>A customer's message and what can be done with the card that answers it.</summary>
public sealed class AdviceTests(CoachBot bot)
{
    private string Angry => "客户：" + bot.Pack.Start.CustomerExample;

    [Fact]
    public async Task The_card_begins_with_a_sentence_that_can_be_copied()
    {
        var card = await new Chat(bot).SayAsync(Angry);

        card.Sentences.Length.ShouldBeInRange(2, 3);
        card.Lines[1].ShouldBe(card.Sentences[0]);
    }

    [Fact]
    public async Task The_card_shows_what_the_coach_advises()
    {
        var advice = bot.Services.GetRequiredService<Coach>().Advise(ConversationState.New, new Message(Angry)).Advice;

        var card = await new Chat(bot).SayAsync(Angry);

        advice.Type!.Sure.ShouldBeTrue("the pack's own example must be clear");
        card.Lines.ShouldContain(line => line.StartsWith(advice.Type.Best.Name + " · ", StringComparison.Ordinal) && line.EndsWith("%）", StringComparison.Ordinal));
        card.Sentences.ShouldBe(advice.Say.Select(s => s.Text));
        advice.Steps.ShouldAllBe(step => card.Lines.Any(line => line.EndsWith(step.Text, StringComparison.Ordinal)));
        advice.Avoid.ShouldAllBe(avoid => card.Lines.Any(line => line.EndsWith(avoid.Text, StringComparison.Ordinal)));
        advice.Type.Evidence.ShouldAllBe(e => card.Text.Contains($"“{e.Text}”"));
        card.Lines.Count(line => line.StartsWith("依据：", StringComparison.Ordinal)).ShouldBe(1);
        card.Text.ShouldContain("《");
    }

    [Fact]
    public async Task A_source_is_named_once()
    {
        var card = await new Chat(bot).SayAsync(Angry);

        string[] documents = [.. card.Lines.Single(l => l.StartsWith("依据：", StringComparison.Ordinal)).Split('《').Skip(1).Select(d => d.Split('》')[0])];
        documents.ShouldBeUnique();
        documents.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Not_this_type_changes_the_type_and_offers_the_others()
    {
        var chat = new Chat(bot);
        var not = (await chat.SayAsync(Angry)).Button("not_type");
        string wrong = (string)not["type"]!;

        var second = await chat.PressAsync(not);

        second.Lines.ShouldNotContain(line => line.StartsWith(bot.Pack.Type(wrong).Name + " · ", StringComparison.Ordinal));
        second.Data("is_type").Select(d => (string)d["type"]!).ShouldBe(bot.Pack.Types.Select(t => t.Id).Where(id => id != wrong));
    }

    [Fact]
    public async Task A_type_ruled_out_stays_out_for_the_next_message()
    {
        var chat = new Chat(bot);
        var not = (await chat.SayAsync(Angry)).Button("not_type");
        await chat.PressAsync(not);

        var next = await chat.SayAsync(Angry + "气死我了！！");

        next.Data("not_type").ShouldNotContain(d => (string?)d["type"] == (string)not["type"]!);
    }

    [Fact]
    public async Task Pressing_a_button_often_does_not_make_the_message_count_twice()
    {
        var pressed = new Chat(bot);
        var plain = new Chat(bot);
        await plain.SayAsync(Angry);
        await pressed.SayAsync(Angry);
        foreach (int _ in Enumerable.Range(0, 4))
        {
            await pressed.PressAsync(new JsonObject { ["action"] = "another" });
        }

        const string Calm = "客户：你好，我想问一下取车几点方便？";

        CertaintyIn(await pressed.SayAsync(Calm)).ShouldBe(CertaintyIn(await plain.SayAsync(Calm)));
    }

    [Fact]
    public async Task The_type_the_advisor_names_holds()
    {
        var chat = new Chat(bot);
        var prepared = bot.Pack.Type("prepared");
        var first = await chat.SayAsync(Angry);
        var question = await chat.PressAsync(first.Button("not_type"));

        var card = await chat.PressAsync(question.Data("is_type").Single(d => (string)d["type"]! == "prepared"));

        card.Lines.ShouldContain("按您说的：" + prepared.Name);
        card.Text.ShouldContain(prepared.Do[0].Text);
        (await chat.SayAsync(Angry)).Lines.ShouldContain("按您说的：" + prepared.Name);
    }

    [Fact]
    public async Task All_types_can_be_ruled_out_without_harm()
    {
        var chat = new Chat(bot);
        await chat.SayAsync(Angry);
        foreach (var type in bot.Pack.Types)
        {
            await chat.PressAsync(new JsonObject { ["action"] = "not_type", ["type"] = type.Id });
        }

        (await chat.SayAsync(Angry)).Sentences.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Another_sentence_is_a_new_one_until_there_are_no_more()
    {
        var chat = new Chat(bot);
        var seen = new HashSet<string>((await chat.SayAsync(Angry)).Sentences);
        SeenCard more;
        int rounds = 0;
        while ((more = await chat.PressAsync(new JsonObject { ["action"] = "another" })).Sentences.Length > 0)
        {
            more.Sentences.ShouldAllBe(sentence => seen.Add(sentence));
            (++rounds).ShouldBeLessThan(20);
        }

        rounds.ShouldBeGreaterThan(0);
        more.Text.ShouldContain("都给过您了");
    }

    [Fact]
    public async Task Company_and_advisor_are_filled_in()
    {
        var chat = new Chat(bot);
        var card = await chat.SayAsync(Angry);
        var all = new List<string>(card.Sentences);
        for (int i = 0; i < 6; i++)
        {
            all.AddRange((await chat.PressAsync(new JsonObject { ["action"] = "another" })).Sentences);
        }

        all.ShouldContain(s => s.Contains("小林"));
        all.ShouldAllBe(s => !s.Contains('{'));
    }

    [Fact]
    public async Task A_gap_to_fill_stands_out()
    {
        var chat = new Chat(bot);
        var card = await chat.SayAsync(Angry);
        while (!card.Sentences.Any(s => s.Contains('〔')))
        {
            card = await chat.PressAsync(new JsonObject { ["action"] = "another" });
            card.Sentences.ShouldNotBeEmpty();
        }

        card.Parts.ShouldContain(p => (string?)p["type"] == "TextRun" && ((string)p["text"]!).StartsWith('〔') && (bool)p["highlight"]!);
    }

    [Fact]
    public async Task A_customer_who_writes_Traditional_is_answered_in_Traditional()
    {
        var card = await new Chat(bot).SayAsync("客戶：氣死我了！！你們到底有沒有人管？我請了半天假，等到現在還沒修好，太過分了！！！");

        string said = string.Concat(card.Sentences);
        said.ShouldNotContain("们");
        said.ShouldNotContain("这");
        said.ShouldContain("您");
    }

    [Theory]
    [InlineData("客户：你们的刹车失灵了，我差点撞上人，孩子受伤了正在流血！")]
    [InlineData("客户：这充电宝爆炸了，我老婆手被烧伤了，屋里还在冒烟！")]
    public async Task Danger_stands_in_red_at_the_very_top_with_whom_to_call(string text)
    {
        var card = await new Chat(bot).SayAsync(text);

        var top = card.Json["body"]![0]!;
        ((string?)top["style"]).ShouldBe("attention");
        string words = string.Join('\n', new SeenCard(top.AsObject()).Lines);
        words.ShouldContain("120");
        words.ShouldContain("8001");
    }

    [Fact]
    public async Task Advice_that_is_not_urgent_has_no_red_box() =>
        (await new Chat(bot).SayAsync(Angry)).Parts.ShouldNotContain(p => (string?)p["style"] == "attention");

    [Fact]
    public async Task When_the_type_is_open_the_card_says_so_and_lets_the_advisor_name_it()
    {
        var chat = new Chat(bot);

        var card = await chat.SayAsync("客户：嗯");

        card.Text.ShouldContain("还看不准");
        card.Sentences.ShouldNotBeEmpty();
        (await chat.PressAsync(card.Button("not_type"))).Data("is_type").Length.ShouldBe(bot.Pack.Types.Count);
    }

    [Fact]
    public async Task A_pasted_conversation_is_judged_by_the_customers_last_words_and_the_advisors_own_lines_are_checked()
    {
        var card = await new Chat(bot).SayAsync("""
            客户 10:01
            我的车修了三次了，还是有异响！
            客服小李 10:02
            这种问题连小孩子都会。
            客户 10:03
            你什么态度？！气死我了，叫你们经理来！！
            """);

        card.Text.ShouldContain("聊天记录");
        card.Text.ShouldContain("您刚才这句要留意");
        string.Concat(card.Marked).ShouldContain("孩子都会");
        card.OtherReadings.ShouldBe(["draft", "question"]);
    }

    [Fact]
    public async Task A_note_counts_as_the_customers_message() =>
        (await new Chat(bot).SayAsync("客户吼，要退车，说找记者")).OtherReadings.ShouldBe(["draft", "question"]);

    [Fact]
    public async Task No_word_of_the_customer_is_logged()
    {
        await new Chat(bot).SayAsync("客户：别气死我了，我叫欧阳独一，电话一三八零零");

        bot.Log.Text.ShouldContain("Coach ready");
        bot.Log.Text.ShouldNotContain("欧阳独一");
    }

    private static string CertaintyIn(SeenCard card) => card.Lines.First(l => l.Contains('%') || l.Contains("还看不准"));
}
