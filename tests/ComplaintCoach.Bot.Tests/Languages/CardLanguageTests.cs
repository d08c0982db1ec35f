using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Tests.Handlers;
using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Text;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintCoach.Bot.Tests.Languages;

/// <summary>The cards in the language of who reads them, and the sentences in the script of whom they are said to.</summary>
public sealed class CardLanguageTests(CoachBot bot)
{
    private const string SimplifiedDraft = "草稿：王先生您好，这种问题连小孩子都会，您自己看说明书吧。";

    private string Angry => "客户：" + bot.Pack.Start.CustomerExample;

    private string AngryInTraditional => ScriptConverter.ToTraditional(Angry);

    private Coach Coach => bot.Services.GetRequiredService<Coach>();

    [Theory]
    [InlineData("zh-TW")]
    [InlineData("zh_HK")]
    public async Task Who_reads_Traditional_reads_the_pack_in_Traditional_and_answers_in_the_customers_script(string locale)
    {
        var advice = Coach.Advise(ConversationState.New, new Message(Angry)).Advice;

        var card = await SayAsync(locale, Angry);

        card.Sentences.ShouldBe(advice.Say.Select(s => s.Text));
        card.Sentences.ShouldAllBe(s => ScriptConverter.ToTraditional(s) != s);
        card.Lines.ShouldContain("這樣說");
        card.Lines.ShouldContain(line => line.StartsWith(Traditional(advice.Type!.Best.Name) + " · 很像", StringComparison.Ordinal));
        card.Lines.ShouldContain(Traditional(advice.Type!.Best.Summary));
        advice.Steps.ShouldAllBe(step => card.Lines.Any(line => line.EndsWith(Traditional(step.Text), StringComparison.Ordinal)));
        advice.Avoid.ShouldAllBe(avoid => card.Lines.Any(line => line.EndsWith(Traditional(avoid.Text), StringComparison.Ordinal)));
        advice.Type.Evidence.ShouldAllBe(e => card.Text.Contains($"「{e.Text}」"));
        card.Text.ShouldContain("依據：");
        card.Text.ShouldContain("《投訴處理與技巧》");
    }

    [Fact]
    public async Task Who_reads_Simplified_answers_a_Traditional_customer_in_Traditional()
    {
        var card = await SayAsync("zh-CN", AngryInTraditional);

        card.Sentences.ShouldAllBe(s => Traditional(s) == s);
        card.Lines.ShouldContain("这样说");
        card.Text.ShouldContain("《投诉处理与技巧》");
    }

    [Fact]
    public async Task An_English_card_speaks_English_and_leaves_to_Chinese_what_is_said_and_done()
    {
        var advice = Coach.Advise(ConversationState.New, new Message(Angry)).Advice;

        var card = await SayAsync("en-GB", Angry);

        card.Sentences.ShouldBe(advice.Say.Select(s => s.Text));
        card.Lines[0].ShouldBe("Say this");
        card.Lines.ShouldContain(line => line.StartsWith("Emotional · very likely (", StringComparison.Ordinal));
        card.Lines.ShouldContain("Do this now");
        card.Lines.ShouldContain(line => line.StartsWith("Source: 《", StringComparison.Ordinal));
        advice.Steps.ShouldAllBe(step => card.Lines.Any(line => line.EndsWith(step.Text, StringComparison.Ordinal)));
        Titles(card).ShouldAllBe(title => IsEnglish(title));
    }

    public static TheoryData<string> Moves =>
    [
        """{"type":"conversationUpdate","membersAdded":[{"id":"user"}]}""",
        """{"type":"message","text":"說明"}""",
        """{"type":"message","text":""}""",
        """{"type":"message","text":"草稿："}""",
        """{"type":"message","text":"客戶：嗯"}""",
        """{"type":"message","text":"客戶：剎車失靈了，我差點撞上人，孩子受傷了正在流血！"}""",
        """{"type":"message","text":"客戶：我要去法院告你們，還要找記者曝光！"}""",
        """{"type":"message","text":"客戶 10:01\n我的車修了三次了！\n客服小李 10:02\n這種問題連小孩子都會。\n客戶 10:03\n氣死我了，叫你們經理來！！"}""",
        """{"type":"message","text":"草稿：王先生您好，這種問題連小孩子都會，您自己看說明書吧。"}""",
        """{"type":"message","text":"草稿：王先生您好，我下午三點前給您打電話。"}""",
        """{"type":"message","text":"? 客戶要找記者"}""",
        """{"type":"message","text":"? xyzzy qwertyuiop"}""",
        """{"type":"message","value":{"action":"not_type"}}""",
        """{"type":"message","value":{"action":"is_type","type":"stubborn"}}""",
        """{"type":"message","value":{"action":"is_type","type":"influential"}}""",
    ];

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task A_card_for_a_Traditional_reader_has_no_Simplified_character(string activity)
    {
        var card = await new Chat(bot).CardAsync(In("zh-Hant-TW", activity));

        foreach (string words in card.Lines.Concat(Titles(card)).Concat(card.Sentences))
        {
            Traditional(words).ShouldBe(words);
        }
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task A_card_for_an_English_reader_has_English_buttons_and_an_English_summary_or_a_sentence(string activity)
    {
        var card = await new Chat(bot).CardAsync(In("en", activity));

        string[] situations = [.. bot.Pack.Start.Situations.Select(s => s.Title)];
        Titles(card).Except(situations).ShouldAllBe(title => IsEnglish(title));
        card.Lines.Concat(Titles(card)).ShouldContain(line => IsEnglish(line));
        card.Text.ShouldNotContain("依据");
    }

    [Fact]
    public async Task What_is_offered_for_a_draft_has_the_drafts_script_and_the_reason_that_of_the_reader()
    {
        var rule = bot.Pack.Rules.Single(r => r.Id == "child_could");

        var card = await SayAsync("zh-HK", SimplifiedDraft);

        card.Lines.ShouldContain(line => line.EndsWith(Traditional(rule.Title), StringComparison.Ordinal));
        card.Lines.ShouldContain(Traditional(rule.Why));
        card.Sentences.ShouldNotBeEmpty();
        card.Sentences.ShouldAllBe(s => Traditional(s) != s);
    }

    [Theory]
    [InlineData("en", "Don’t send  Belittles the customer")]
    [InlineData("zh-TW", "別傳  貶低客戶的能力")]
    [InlineData("zh-CN", "别发  贬低客户的能力")]
    public async Task A_rule_has_its_name_in_the_language(string locale, string headline) =>
        (await SayAsync(locale, SimplifiedDraft)).Lines.ShouldContain(headline);

    [Theory]
    [InlineData("zh-TW", "？客户说要找记者曝光", true)]
    [InlineData("zh-CN", "？客戶說要找記者曝光", true)]
    [InlineData("zh-CN", "？客户说要找记者曝光", false)]
    [InlineData("en", "？客户说要找记者曝光", false)]
    [InlineData("en", "？客戶說要找記者曝光", true)]
    public async Task Sentences_that_answer_a_question_have_the_script_of_the_reader_or_of_the_question(string locale, string question, bool traditional)
    {
        var card = await SayAsync(locale, question);

        card.Sentences.ShouldNotBeEmpty();
        card.Sentences.All(s => Traditional(s) == s).ShouldBe(traditional);
    }

    [Theory]
    [InlineData("zh-TW", "客户：太慢了", true)]
    [InlineData("zh-TW", "草稿：我不知道", true)]
    [InlineData("zh-TW", "客户：你们太慢了", false)]
    [InlineData("zh-CN", "客户：太慢了", false)]
    [InlineData("zh-CN", "草稿：我不知道", false)]
    public async Task Words_that_show_no_script_are_answered_in_the_readers(string locale, string text, bool traditional)
    {
        var chat = new Chat(bot);
        var card = await chat.CardAsync(new() { ["type"] = "message", ["text"] = text, ["locale"] = locale });
        var more = text.StartsWith('客') ? await PressAsync(chat, locale, new() { ["action"] = "another" }) : card;

        card.Sentences.ShouldNotBeEmpty();
        card.Sentences.All(s => Traditional(s) == s).ShouldBe(traditional);
        more.Sentences.All(s => Traditional(s) == s).ShouldBe(traditional);
    }

    [Theory]
    [InlineData("zh-MO", true)]
    [InlineData("en", false)]
    [InlineData("zh-CN", false)]
    public async Task A_type_named_before_any_message_speaks_the_script_of_the_reader(string locale, bool traditional)
    {
        var card = await PressAsync(new Chat(bot), locale, new() { ["action"] = "is_type", ["type"] = "stubborn" });

        card.Sentences.All(s => Traditional(s) == s).ShouldBe(traditional);
    }

    [Fact]
    public async Task The_examples_are_Traditional_for_a_Traditional_reader_and_run_like_the_others()
    {
        var chat = new Chat(bot);
        var welcome = await chat.CardAsync(In("zh-TW", """{"type":"conversationUpdate","membersAdded":[{"id":"user"}]}"""));

        var answers = new List<SeenCard>();
        foreach (var example in welcome.Data("say"))
        {
            answers.Add(await PressAsync(chat, "zh-TW", example));
        }

        welcome.Data("say").Select(d => (string)d["text"]!).ShouldBe(
            new[] { bot.Pack.Start.CustomerExample, bot.Pack.Start.DraftExample, bot.Pack.Start.QuestionExample }.Select(Traditional));
        answers.SelectMany(a => a.Lines.Concat(a.Sentences)).ShouldAllBe(words => Traditional(words) == words);
        answers[0].Data("not_type").ShouldNotBeEmpty();
        answers[1].Marked.ShouldNotBeEmpty();
        answers[2].Sentences.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_situation_finds_the_same_in_both_scripts()
    {
        var simplified = await new Chat(bot).SayAsync("");
        var traditional = await SayAsync("zh-TW", "");
        foreach (var (one, other) in simplified.Data("situation").Zip(traditional.Data("situation")))
        {
            var found = await PressAsync(new Chat(bot), "zh-CN", one);
            var alsoFound = await PressAsync(new Chat(bot), "zh-TW", other);

            alsoFound.Sentences.ShouldBe(found.Sentences.Select(Traditional));
        }
    }

    [Theory]
    [InlineData("en", """{"type":"message","value":{"action":"fly"}}""", "I do not know this button")]
    [InlineData("zh-HK", """{"type":"message","value":{"action":"fly"}}""", "這個按鈕我認不出來")]
    [InlineData("en", """{"type":"message","attachments":[{"contentType":"image/png"}]}""", "I cannot read attachments")]
    [InlineData("zh-HK", """{"type":"message","attachments":[{"contentType":"image/png"}]}""", "附件我看不了")]
    [InlineData("en", """{"type":"message","value":{"action":"another"}}""", "I no longer remember")]
    public async Task Plain_words_speak_the_language_too(string locale, string activity, string words) =>
        (await new Chat(bot).WordsAsync(In(locale, activity))).ShouldStartWith(words);

    [Theory]
    [InlineData("customer: 你们太慢了", "draft question")]
    [InlineData("顧客：你們太慢了", "draft question")]
    [InlineData("draft: 马上给您查", "customer question")]
    [InlineData("回覆：馬上給您查", "customer question")]
    [InlineData("question: 客户要找记者", "customer draft")]
    [InlineData("問題：客戶要找記者", "customer draft")]
    public async Task A_prefix_in_any_of_the_languages_is_understood(string text, string others) =>
        (await new Chat(bot).SayAsync(text)).OtherReadings.ShouldBe(others.Split(' '));

    private static string Traditional(string text) => ScriptConverter.ToTraditional(text);

    private static bool IsEnglish(string words) => words.All(c => c < '\u2E80') && words.Any(char.IsAsciiLetter);

    private static string[] Titles(SeenCard card) => [.. card.Buttons.Select(b => (string)b["title"]!)];

    private static JsonObject In(string locale, string activity)
    {
        var json = JsonNode.Parse(activity)!.AsObject();
        json["locale"] = locale;
        return json;
    }

    private static Task<SeenCard> PressAsync(Chat chat, string locale, JsonObject data)
    {
        var activity = Chat.Pressed(data);
        activity["locale"] = locale;
        return chat.CardAsync(activity);
    }

    private Task<SeenCard> SayAsync(string locale, string text) =>
        new Chat(bot).CardAsync(new() { ["type"] = "message", ["text"] = text, ["locale"] = locale });
}
