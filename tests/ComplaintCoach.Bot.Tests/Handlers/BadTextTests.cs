using System.Text.Json.Nodes;

namespace ComplaintCoach.Bot.Tests.Handlers;

/// <summary>Texts that are too long, hostile or not texts: answered, never carried out, never a card too large.</summary>
public sealed class BadTextTests(CoachBot bot)
{
    private const int Longest = 20_000;

    public static TheoryData<string, string> Hostile => new()
    {
        { "html", "<script>alert(1)</script><img src=x onerror=alert(2)> 气死我了" },
        { "markdown", "**粗** _斜_ [点我](https://evil.example) `码` # 题\n- 一\n1. 二\n> 引 气死我了" },
        { "card function", "{{DATE(2026-01-01T00:00:00Z, SHORT)}} {{ TIME(2026-01-01T00:00:00Z)}} {{{DATE(2026-01-01T00:00:00Z)}}} 气死我了" },
        { "template", "${company} {advisor} {{#each}} 气死我了" },
        { "controls", "气死\u0000我\u0007了\u202E反\u200B了\uFEFF" },
        { "emoji with words", "😡气死我了👨‍👩‍👧‍👦" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Text_is_shown_as_text(string name, string text)
    {
        var card = await new Chat(bot).PressAsync(new JsonObject { ["action"] = "say", ["text"] = text, ["as"] = "customer" });

        string start = text.Trim()[..Math.Min(40, text.Trim().Length)];
        card.Lines.ShouldContain(line => line.Contains(start), name);
        card.Parts.ShouldNotContain(p => (string?)p["type"] == "TextBlock", "markdown would be read there");
    }

    public static TheoryData<string, string, string> LongTexts
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            (string Name, string Text)[] texts =
            [
                ("one word", new string('退', Longest)),
                ("emoji", string.Concat(Enumerable.Repeat("😡", (Longest / 2) - 4)) + "气死我了"),
                ("offences", Filled("这种问题连小孩子都会。")),
                ("every offence", Filled("这种问题连小孩子都会，您冷静一点，这是常有的事，我们下班了，改天再联系您，这不归我们管，不可能，绝对没问题。")),
                ("braces", new string('{', Longest)),
                ("quotes", "气死我了" + new string('"', Longest - 4)),
                ("lines", Filled("退\n")),
                ("markup", Filled("<b>*退*</b>")),
                ("danger", Filled("起火了，孩子受伤流血！")),
                ("conversation", Filled("客户：气死我了！！\n客服：这种问题连小孩子都会。\n")),
            ];
            foreach (var (name, text) in texts)
            {
                foreach (string taken in (string[])["customer", "draft", "question"])
                {
                    data.Add(name, taken, text);
                }
            }

            return data;
        }
    }

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(LongTexts))]
    public async Task The_longest_text_still_makes_a_card_that_clients_take(string name, string taken, string text)
    {
        var chat = new Chat(bot);

        var replies = await chat.SendAsync(Chat.Pressed(new JsonObject { ["action"] = "say", ["text"] = text, ["as"] = taken }));

        // Chat.CardAsync cannot be used: what has no letters gets the start card, and all must hold the rules.
        var card = replies.ShouldHaveSingleItem(name)["attachments"]![0]!["content"]!.AsObject();
        CardRules.Hold(card);
    }

    [Theory]
    [InlineData(Longest + 1)]
    [InlineData(100_000)]
    public async Task A_longer_text_is_refused_with_the_limit_and_its_length(int length)
    {
        string answer = await new Chat(bot).WordsAsync(new string('退', length));

        answer.ShouldContain("20000");
        answer.ShouldContain($"{length}");
    }

    [Theory]
    [InlineData("""{"action":"say","text":"@"}""")]
    [InlineData("""{"action":"check_draft","draft":"@"}""")]
    [InlineData("""{"action":"situation","query":"@"}""")]
    public async Task The_limit_holds_for_buttons_too(string value)
    {
        var data = JsonNode.Parse(value.Replace("@", new string('退', Longest + 1)))!;

        (await new Chat(bot).WordsAsync(Chat.Pressed(data))).ShouldContain("20000");
    }

    [Fact]
    public async Task The_conversation_goes_on_after_a_text_that_is_too_long()
    {
        var chat = new Chat(bot);
        await chat.WordsAsync(new string('退', Longest + 1));

        (await chat.SayAsync("客户：气死我了")).Sentences.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Attachments_alone_are_declined_politely()
    {
        JsonObject picture = new() { ["type"] = "message", ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png" }) };

        (await new Chat(bot).WordsAsync(picture)).ShouldContain("文字");
    }

    [Fact]
    public async Task An_event_is_not_answered() =>
        (await new Chat(bot).SendAsync(new() { ["type"] = "event", ["name"] = "webchat/join" })).ShouldBeEmpty();

    private static string Filled(string piece) => string.Concat(Enumerable.Repeat(piece, (Longest / piece.Length) + 1))[..Longest];
}
