using System.Text;
using System.Text.Json.Nodes;

namespace ComplaintCoach.Bot.Tests.Support;

/// <summary>One Direct Line conversation with a bot that runs as a process of its own and may die and come back.</summary>
internal sealed class ChatClient : IDisposable
{
    private readonly HttpClient _http;

    private ChatClient(HttpClient http, string conversation) => (_http, Conversation) = (http, conversation);

    public string Conversation { get; }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public static async Task<ChatClient> StartAsync(int port)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"http://localhost:{port}/v3/directline/"), Timeout = TimeSpan.FromSeconds(30) };
        var token = (await Answer.OfAsync(await http.PostAsync(new Uri("tokens/generate", UriKind.Relative), null, Now))).Json;
        http.DefaultRequestHeaders.Authorization = new("Bearer", (string)token["token"]!);
        (await http.PostAsync(new Uri("conversations", UriKind.Relative), null, Now)).EnsureSuccessStatusCode();
        return new(http, (string)token["conversationId"]!);
    }

    public Task<Answer> SayAsync(string text, string mark) => SendAsync(new() { ["type"] = "message", ["text"] = text }, mark);

    public Task<Answer> PressAsync(JsonObject value, string mark) => SendAsync(new() { ["type"] = "message", ["value"] = value }, mark);

    public async Task<JsonObject[]> ReadAsync() => [.. (await AskAsync()).Json["activities"]!.AsArray().Select(one => one!.AsObject())];

    /// <summary>The activities as the bot answers, whatever it answers.</summary>
    public async Task<Answer> AskAsync() => await Answer.OfAsync(await _http.GetAsync(Activities, Now));

    public void Dispose() => _http.Dispose();

    private Uri Activities => new($"conversations/{Conversation}/activities", UriKind.Relative);

    private async Task<Answer> SendAsync(JsonObject activity, string mark)
    {
        activity["channelData"] = new JsonObject { ["clientActivityID"] = mark };
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        return await Answer.OfAsync(await _http.PostAsync(Activities, content, Now));
    }
}
