namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>
/// Ids that were used up and must not be used again until they would have run out by themselves. In memory: a restart
/// forgets them. When it is full, those that run out soonest are forgotten first. Thread-safe.
/// </summary>
internal sealed class SpentIds(TimeProvider time)
{
    private const int Most = 100_000;

    private readonly Lock gate = new();
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, DateTimeOffset> order = new();

    /// <summary>False when it was spent already.</summary>
    public bool TrySpend(string id, DateTimeOffset until)
    {
        lock (gate)
        {
            MakeRoom();
            if (!ids.Add(id))
            {
                return false;
            }

            order.Enqueue(id, until);
            return true;
        }
    }

    public bool IsSpent(string id)
    {
        lock (gate)
        {
            return ids.Contains(id);
        }
    }

    private void MakeRoom()
    {
        while (order.TryPeek(out string? id, out var until) && (until <= time.GetUtcNow() || order.Count >= Most))
        {
            order.Dequeue();
            ids.Remove(id);
        }
    }
}
