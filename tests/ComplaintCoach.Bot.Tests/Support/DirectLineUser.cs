using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ComplaintCoach.Bot.Tests.Support;

/// <summary>Speaks Direct Line by hand, so that a test can see every byte of it.</summary>
public sealed class DirectLineUser(BotServer server)
{
    private const string Root = "/v3/directline";

    public HttpClient Http { get; } = server.Http();

    public string Token { get; set; } = "";

    public string Conversation { get; private set; } = "";

    public string StreamUrl { get; private set; } = "";

    /// <summary>A user with a token and an open conversation.</summary>
    public static async Task<DirectLineUser> StartAsync(BotServer server)
    {
        var user = new DirectLineUser(server);
        (await user.GenerateAsync()).Status.ShouldBe(HttpStatusCode.OK);
        (await user.OpenAsync()).Status.ShouldBe(HttpStatusCode.Created);
        return user;
    }

    public async Task<Answer> GenerateAsync(string? body = null) => Keep(await CallAsync(HttpMethod.Post, "/tokens/generate", body, token: ""));

    public async Task<Answer> RefreshAsync() => await CallAsync(HttpMethod.Post, "/tokens/refresh");

    public async Task<Answer> OpenAsync(string? body = null) => Keep(await CallAsync(HttpMethod.Post, "/conversations", body));

    public async Task<Answer> ReconnectAsync(string query = "") => Keep(await CallAsync(HttpMethod.Get, $"/conversations/{Conversation}{query}"));

    public Task<Answer> ReadAsync(string query = "") => CallAsync(HttpMethod.Get, $"/conversations/{Conversation}/activities{query}");

    public Task<Answer> SendAsync(JsonObject activity) => CallAsync(HttpMethod.Post, $"/conversations/{Conversation}/activities", activity.ToJsonString());

    public Task<Answer> SayAsync(string text) => SendAsync(new() { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = "me" } });

    public async Task<Answer> CallAsync(HttpMethod method, string path, string? body = null, string? token = null)
    {
        using var request = new HttpRequestMessage(method, Root + path);
        if ((token ?? Token) is { Length: > 0 } bearer)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        return await Answer.OfAsync(await Http.SendAsync(request, TestContext.Current.CancellationToken));
    }

    /// <summary>The texts of the conversation as polling shows them.</summary>
    public async Task<string[]> TextsAsync() => Texts((await ReadAsync()).Json);

    public async Task<ClientWebSocket> ConnectAsync(string? url = null)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(url ?? StreamUrl), TestContext.Current.CancellationToken);
        return socket;
    }

    /// <summary>The next message on the socket; null when the server closes it.</summary>
    public static async Task<string?> ReceiveAsync(ClientWebSocket socket)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(10));
        var bytes = new MemoryStream();
        var chunk = new byte[8192];
        while (true)
        {
            var part = await socket.ReceiveAsync(chunk, limit.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            bytes.Write(chunk, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(bytes.ToArray());
            }
        }
    }

    /// <summary>Receives until so many activities are there; returns them and the last watermark.</summary>
    public static async Task<(JsonObject[] Activities, string? Watermark)> ReceiveAsync(ClientWebSocket socket, int count)
    {
        var all = new List<JsonObject>();
        string? watermark = null;
        while (all.Count < count)
        {
            string message = await ReceiveAsync(socket) ?? throw new InvalidOperationException("The server closed the socket.");
            if (message.Length > 0)
            {
                var set = JsonNode.Parse(message)!;
                all.AddRange(set["activities"]!.AsArray().Select(one => one!.AsObject()));
                watermark = (string?)set["watermark"] ?? watermark;
            }
        }

        return ([.. all], watermark);
    }

    public static string[] Texts(JsonNode set) => [.. set["activities"]!.AsArray().Select(one => (string?)one!["text"] ?? "")];

    private Answer Keep(Answer answer)
    {
        if ((int)answer.Status < 300)
        {
            Token = (string?)answer.Json["token"] ?? Token;
            Conversation = (string?)answer.Json["conversationId"] ?? Conversation;
            StreamUrl = (string?)answer.Json["streamUrl"] ?? StreamUrl;
        }

        return answer;
    }
}

/// <summary>An HTTP answer, read to its end.</summary>
public sealed record Answer(HttpStatusCode Status, string ContentType, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The code of a Direct Line error; the message must be there too.</summary>
    public string ErrorCode
    {
        get
        {
            ((string?)Json["error"]!["message"]).ShouldNotBeNullOrWhiteSpace();
            return (string)Json["error"]!["code"]!;
        }
    }

    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        using (response)
        {
            string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return new(response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", body);
        }
    }
}
