using System.Diagnostics;
using ComplaintCoach.Bot.Logging;
using ComplaintCoach.Bot.Protocol;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Turns;

/// <summary>
/// Runs one activity through its handler: once, one turn at a time in a conversation, in a scope of its own, with a span
/// and a deadline. Here stands the only broad catch of the program. Thread-safe.
/// </summary>
public sealed class TurnRunner(
    IServiceScopeFactory scopes, SeenActivities seen, ConversationGates gates, TimeProvider time, IOptions<TurnOptions> options, ILogger<TurnRunner> log)
{
    /// <summary>The name of the span source.</summary>
    public const string SourceName = "ComplaintCoach.Turns";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Completes when the turn is over, however it ended; see <see cref="ProcessActivity"/>.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up before the turn began.</exception>
    public async Task RunAsync(Protocol.Activity activity, IReplySink replies, CancellationToken cancellationToken)
    {
        if (!seen.TryAdd(activity))
        {
            log.TurnRepeated(activity.ChannelId);
            return;
        }

        using var pass = await gates.EnterAsync(activity.ChannelId, activity.Conversation?.Id, cancellationToken);
        string kind = TurnKinds.Of(activity)?.ToString() ?? "Ignored";
        using var span = Source.StartActivity("turn", ActivityKind.Server);
        span?.SetTag("turn.kind", kind).SetTag("turn.channel", activity.ChannelId);

        using var deadline = new CancellationTokenSource(options.Value.Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var turn = new Turn(activity, replies, time);
        try
        {
            // On a thread of its own and waited for with a limit: a handler that never looks at its token holds up nobody.
            await Task.Run(() => HandleInScopeAsync(turn, either.Token), CancellationToken.None).WaitAsync(either.Token);
        }
        catch (Exception error)
        {
            turn.Close();
            span?.SetStatus(ActivityStatusCode.Error, error.GetType().Name);
            bool late = error is OperationCanceledException && deadline.IsCancellationRequested;
            Report(error, kind, activity.ChannelId, late);
            await ApologiseAsync(activity, replies, late);
        }
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

    private async Task ApologiseAsync(Protocol.Activity activity, IReplySink replies, bool late)
    {
        var turn = new Turn(activity, replies, time);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2), time);
        try
        {
            await turn.ReplyAsync(late ? TurnTexts.TookTooLong(turn.Culture) : TurnTexts.WentWrong(turn.Culture), limit.Token);
        }
        catch (Exception error) when (error is ReplyNotDeliveredException or OperationCanceledException)
        {
            log.ReplyNotDelivered(activity.ChannelId, error.Message);
        }
    }
}
