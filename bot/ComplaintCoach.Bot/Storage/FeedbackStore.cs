namespace ComplaintCoach.Bot.Storage;

/// <summary>One note of feedback as it was stored.</summary>
internal sealed record StoredFeedback(string Id, DateTimeOffset At, string Channel, string Conversation, FeedbackNote Note);

/// <summary>Reads feedback; it is written with the turn it was given in. Thread-safe.</summary>
internal sealed class FeedbackStore(Database database)
{
    /// <summary>The tenant's latest feedback, newest first.</summary>
    /// <exception cref="StoreUnavailableException"/>
    public Task<List<StoredFeedback>> ReadAsync(string tenant, int most, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.QueryAsync(
            "select id, at, channel, conversation, kind, masked_text, was, should_be from feedback where tenant = @tenant order by at desc, id desc limit @most",
            row => new StoredFeedback(
                row.GetString(0), row.Time(1), row.GetString(2), row.GetString(3), new(row.GetString(4), row.GetString(5), row.TextOrNull(6), row.TextOrNull(7))),
            cancellationToken,
            ("tenant", tenant), ("most", most)),
        cancellationToken);
}
