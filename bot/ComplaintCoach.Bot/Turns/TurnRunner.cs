using System.Diagnostics;
using System.Text.Json;
using ComplaintCoach.Bot.Logging;
using ComplaintCoach.Bot.Protocol;
using ComplaintCoach.Bot.Storage;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Turns;

/// <summary>
/// Runs one activity through its handler: once, one turn at a time in a conversation, in a scope of its own, with a span
/// and a deadline; what it leaves behind is stored whole before it counts as over. Here stands the only broad catch of the
/// program. Thread-safe.
/// </summary>
internal sealed class TurnRunner(
    IServiceScopeFactory scopes, TurnLedger ledger, ConversationGates gates, TimeProvider time, IOptions<TurnOptions> options, ILogger<TurnRunner> log)
{
    /// <summary>The name of the span source.</summary>
    public const string SourceName = "ComplaintCoach.Turns";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Completes when the turn is over, however it ended; see <see cref="ProcessActivity"/>.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up before the turn began.</exception>
    public async Task<Keeping> RunAsync(string tenant, Protocol.Activity activity, IReplySink replies, CancellationToken cancellationToken)
    {
        var key = ConversationKey.Of(tenant, activity.ChannelId, activity.Conversation?.Id);
        string id = activity.Id is { Length: > 0 } given ? given : $"unnamed {Guid.NewGuid():N}";
        using var pass = await gates.EnterAsync(key, cancellationToken);
        var (state, over) = await ledger.BeginAsync(key, id);
        if (over is { } kept)
        {
            log.TurnRepeated(activity.ChannelId);
            return kept;
        }

        var turn = await HandleAsync(tenant, activity, replies, state, cancellationToken);
        return await KeepAsync(key, id, turn, replies);
    }

    /// <summary>Lets the handler answer. When it fails, the turn that comes back holds the apology and remembers what was remembered before.</summary>
    private async Task<Turn> HandleAsync(string tenant, Protocol.Activity activity, IReplySink replies, string? state, CancellationToken cancellationToken)
    {
        string kind = TurnKinds.Of(activity)?.ToString() ?? "Ignored";
        using var span = Source.StartActivity("turn", ActivityKind.Server);
        span?.SetTag("turn.kind", kind).SetTag("turn.channel", activity.ChannelId);

        using var deadline = new CancellationTokenSource(options.Value.Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var turn = new Turn(activity, replies, time) { Tenant = tenant, State = state };
        try
        {
            // On a thread of its own and waited for with a limit: a handler that never looks at its token holds up nobody.
            await Task.Run(() => HandleInScopeAsync(turn, either.Token), CancellationToken.None).WaitAsync(either.Token);
            return turn;
        }
        catch (Exception error)
        {
            turn.Close();
            span?.SetStatus(ActivityStatusCode.Error, error.GetType().Name);
            bool late = error is OperationCanceledException && deadline.IsCancellationRequested;
            Report(error, kind, activity.ChannelId, late);
            var apology = new Turn(activity, replies, time) { Tenant = tenant, State = state };
            await SayAsync(apology, late ? TurnTexts.TookTooLong(turn.Culture) : TurnTexts.WentWrong(turn.Culture));
            return apology;
        }
    }

    /// <summary>Stores what the turn left behind, and only then lets it be seen.</summary>
    private async Task<Keeping> KeepAsync(ConversationKey key, string id, Turn turn, IReplySink replies)
    {
        var kept = await KeepAsync(key, id, turn, replies, turn.IsForgetting);
        if (kept == Keeping.MemoryOnly && ledger.ShouldWarn(key))
        {
            await SayAsync(turn, TurnTexts.NotStored(turn.Culture));
            await KeepAsync(key, $"warning {Guid.NewGuid():N}", new Turn(turn.Activity, replies, time) { Tenant = turn.Tenant, State = turn.State }, replies, forget: false);
        }

        turn.Close();
        return kept;
    }

    private async Task<Keeping> KeepAsync(ConversationKey key, string id, Turn turn, IReplySink replies, bool forget)
    {
        var now = time.GetUtcNow();
        var said = replies.Close();
        if (said.Count == 0 && TurnKinds.Of(turn.Activity) is null)
        {
            return Keeping.Durable;
        }

        var kept = await ledger.EndAsync(new()
        {
            Key = key,
            Turn = id,
            At = now,
            Person = StoredId.Of(turn.Activity.From?.Id),
            State = turn.State,
            Transcript = [.. said.Select(line => new StoredLine(line.Timestamp ?? now, JsonSerializer.SerializeToUtf8Bytes(line, ProtocolJson.Wire.Activity)))],
            Feedback = turn.Feedback,
            Overrides = turn.Overrides,
            Mentions = turn.Mentions,
            Forget = forget,
        });
        replies.Release(kept, forget);
        return kept;
    }

    private async Task HandleInScopeAsync(Turn turn, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await TurnRouter.RouteAsync(turn, scope.ServiceProvider, cancellationToken);
    }

    private void Report(Exception error, string kind, string? channel, bool late)
    {
        if (late)
        {
            log.TurnTimedOut(kind, channel, options.Value.Deadline);
        }
        else if (error is ReplyNotDeliveredException)
        {
            log.ReplyNotDelivered(channel, error.Message);
        }
        else
        {
            log.TurnFailed(kind, channel, error.GetType().FullName ?? "", error.StackTrace ?? "");
        }
    }

    private async Task SayAsync(Turn turn, string words)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2), time);
        try
        {
            await turn.ReplyAsync(words, limit.Token);
        }
        catch (Exception error) when (error is ReplyNotDeliveredException or OperationCanceledException)
        {
            log.ReplyNotDelivered(turn.Activity.ChannelId, error.Message);
        }
    }
}
