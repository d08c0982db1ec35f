using System.Collections.Concurrent;
using ComplaintCoach.Bot.Protocol;

namespace ComplaintCoach.Bot.Tests.Support;

/// <summary>Every activity that reached a handler.</summary>
public sealed class TurnJournal
{
    private readonly ConcurrentQueue<Activity> activities = new();

    public void Add(Activity activity) => activities.Enqueue(activity);

    public IReadOnlyList<Activity> In(string? conversation) => [.. activities.Where(one => one.Conversation?.Id == conversation)];
}
