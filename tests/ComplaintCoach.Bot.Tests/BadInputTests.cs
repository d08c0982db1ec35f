using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ComplaintCoach.Bot.Tests.Support;

namespace ComplaintCoach.Bot.Tests;

/// <summary>What is wrong with a body is said with a 4xx and a reason, at both doors, and never ends a conversation.</summary>
public sealed class BadInputTests(BotServer server)
{
    private const string Json = "application/json";

    public static TheoryData<string, string, byte[], int, string> Bodies => new()
    {
        { "nothing", Json, [], 400, "not JSON" },
        { "white space", Json, " \n"u8.ToArray(), 400, "not JSON" },
        { "half an object", Json, "{\"type\":"u8.ToArray(), 400, "not JSON: line 1" },
        { "words", Json, "hello"u8.ToArray(), 400, "not JSON" },
        { "two objects", Json, "{\"type\":\"message\"}{}"u8.ToArray(), 400, "not JSON" },
        { "deep nesting", Json, Encoding.UTF8.GetBytes(new string('[', 10_000)), 400, "not JSON" },
        { "null", Json, "null"u8.ToArray(), 400, "JSON object" },
        { "a list", Json, "[]"u8.ToArray(), 400, "wrong type" },
        { "a number", Json, "7"u8.ToArray(), 400, "wrong type" },
        { "no type", Json, "{\"text\":\"hello\"}"u8.ToArray(), 400, "\"type\"" },
        { "an empty type", Json, "{\"type\":\"\"}"u8.ToArray(), 400, "\"type\"" },
        { "a numeric type", Json, "{\"type\":1}"u8.ToArray(), 400, "$.type" },
        { "text as an object", Json, "{\"type\":\"message\",\"text\":{}}"u8.ToArray(), 400, "$.text" },
        { "from as a string", Json, "{\"type\":\"message\",\"from\":\"me\"}"u8.ToArray(), 400, "$.from" },
        { "attachments as an object", Json, "{\"type\":\"message\",\"attachments\":{}}"u8.ToArray(), 400, "$.attachments" },
        { "a timestamp of words", Json, "{\"type\":\"message\",\"timestamp\":\"today\"}"u8.ToArray(), 400, "$.timestamp" },
        { "half a surrogate pair in the text", Json, "{\"type\":\"message\",\"text\":\"\\ud83d\"}"u8.ToArray(), 400, "surrogate" },
        { "the other half", Json, "{\"type\":\"message\",\"text\":\"\\ude21 x\"}"u8.ToArray(), 400, "surrogate" },
        { "half a pair deep in a value", Json, "{\"type\":\"message\",\"value\":{\"a\":[\"\\ud800\"]}}"u8.ToArray(), 400, "surrogate" },
        { "half a pair in a name", Json, "{\"type\":\"message\",\"\\ud800\":1}"u8.ToArray(), 400, "surrogate" },
        { "broken UTF-8", Json, [.. "{\"type\":\"message\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8], 400, "UTF-8" },
        { "one megabyte", Json, Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{new string('a', 1 << 20)}}"}"""), 413, "640 KB" },
        { "plain text", "text/plain", "{\"type\":\"message\"}"u8.ToArray(), 415, "application/json" },
        { "a form", "application/x-www-form-urlencoded", "type=message"u8.ToArray(), 415, "application/json" },
        { "no content type", "", "{\"type\":\"message\"}"u8.ToArray(), 415, "application/json" },
        { "another encoding", "application/json; charset=utf-16", Encoding.Unicode.GetBytes("{}"), 415, "UTF-8" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Messages_answers_with_problem_details(string name, string contentType, byte[] body, int status, string reason)
    {
        using var http = server.Http();

        var answer = await PostAsync(http, "/api/messages", contentType, body);

        ((int)answer.Status).ShouldBe(status, name);
        answer.ContentType.ShouldBe("application/problem+json");
        ((string)answer.Json["detail"]!).ShouldContain(reason);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Direct_Line_answers_with_its_error_and_the_conversation_goes_on(string name, string contentType, byte[] body, int status, string reason)
    {
        var user = await DirectLineUser.StartAsync(server);
        user.Http.DefaultRequestHeaders.Authorization = new("Bearer", user.Token);

        var answer = await PostAsync(user.Http, $"/v3/directline/conversations/{user.Conversation}/activities", contentType, body);

        ((int)answer.Status).ShouldBe(status, name);
        answer.ErrorCode.ShouldNotBeNullOrEmpty();
        ((string)answer.Json["error"]!["message"]!).ShouldContain(reason);
        (await user.SayAsync("still there")).Status.ShouldBe(HttpStatusCode.OK);
        (await user.TextsAsync()).ShouldBe(["welcome", "still there", "echo still there"]);
    }

    [Theory]
    [InlineData("""{"type":"message","deliveryMode":"expectReplies"}""", "conversation.id")]
    [InlineData("""{"type":"message","conversation":{"id":"c"}}""", "serviceUrl")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"serviceUrl":"http://example.com/"}""", "serviceUrl")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"serviceUrl":"http://localhost.example.com/"}""", "serviceUrl")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"serviceUrl":"http://me@localhost/"}""", "serviceUrl")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"serviceUrl":"http://10.0.0.1/"}""", "serviceUrl")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"serviceUrl":"file:///etc/hosts"}""", "serviceUrl")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"serviceUrl":"not an address"}""", "serviceUrl")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"deliveryMode":"stream"}""", "deliveryMode")]
    public async Task An_activity_that_cannot_be_answered_is_refused_with_what_is_missing(string body, string reason)
    {
        using var http = server.Http();

        var answer = await PostAsync(http, "/api/messages", Json, Encoding.UTF8.GetBytes(body));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        ((string)answer.Json["detail"]!).ShouldContain(reason);
    }

    private static async Task<Answer> PostAsync(HttpClient http, string path, string contentType, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = contentType.Length > 0 ? MediaTypeHeaderValue.Parse(contentType) : null;
        return await Answer.OfAsync(await http.PostAsync(path, content, TestContext.Current.CancellationToken));
    }
}
