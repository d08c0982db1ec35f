using System.Data.Common;
using ComplaintCoach.Bot.Storage.Sealing;

namespace ComplaintCoach.Bot.Storage;

/// <summary>
/// Drafts that were sent against the coach's advice. Those of a chat are written with their turn and erased with their
/// conversation; a customer's number finds all of them as long as they are kept. Thread-safe.
/// </summary>
internal sealed class OverrideStore(Database database, Sealer sealer, TimeProvider time)
{
    /// <summary>The channel of overrides that programs report.</summary>
    public const string Api = "api";

    /// <summary>Stores what a program reports; the override's id, and false when it was reported before and nothing was added.</summary>
    /// <param name="tenant">The program's shop.</param>
    /// <param name="conversation">The program's own name for the case; null: the override stands alone.</param>
    /// <param name="person">Who reports it.</param>
    /// <param name="request">Names the report, so that sending it again adds nothing; null: each one is new.</param>
    /// <param name="note">What was overridden and why; masked.</param>
    /// <param name="things">Numbers and the like by which the customer may ask to be forgotten; stored as keyed hashes only.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="StoreUnavailableException"/>
    public Task<(string Id, bool IsNew)> SaveAsync(
        string tenant, string? conversation, string person, string? request, OverrideNote note, IEnumerable<string> things, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var now = time.GetUtcNow();
            string id = NewId(now);
            var key = ConversationKey.Of(tenant, Api, conversation ?? id);
            string? named = request is null ? null : StoredId.Of($"{person}\n{request}");
            if (!await InsertAsync(connection, key, id, now, person, named, note, cancellationToken))
            {
                var before = await connection.QueryAsync(
                    "select id from override_note where tenant = @tenant and request = @request", row => row.GetString(0), cancellationToken, ("tenant", tenant), ("request", named));
                return (before[0], false);
            }

            foreach (string thing in CustomerThing.PlainOnes(things))
            {
                await connection.ExecuteAsync(
                    "insert into override_mark (tenant, mark, override_id) values (@tenant, @mark, @override) on conflict do nothing",
                    cancellationToken,
                    ("tenant", tenant), ("mark", sealer.Marks(tenant, thing)[0]), ("override", id));
            }

            return (id, true);
        },
        cancellationToken);

    /// <summary>The tenant's overrides, newest first.</summary>
    /// <param name="tenant">The shop.</param>
    /// <param name="rule">Only those of this rule; null: of all.</param>
    /// <param name="before">Only those older than the one with this id; null: from the newest on.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="StoreUnavailableException"/>
    public Task<List<StoredOverride>> ReadAsync(string tenant, string? rule, string? before, int most, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            string page = $"""
                from override_note n where n.tenant = @tenant
                {(rule is null ? "" : "and exists (select 1 from override_finding f where f.tenant = n.tenant and f.override_id = n.id and f.rule = @rule)")}
                {(before is null ? "" : "and n.id < @before")}
                order by n.id desc limit @most
                """;
            List<(string, object?)> parameters = [("tenant", tenant), ("most", most)];
            parameters.AddRange(rule is null ? [] : [("rule", rule)]);
            parameters.AddRange(before is null ? [] : [("before", before)]);
            var broken = await connection.QueryAsync(
                $"select override_id, rule, severity, masked_text from override_finding where tenant = @tenant and override_id in (select n.id {page}) order by severity, rule",
                row => (Override: row.GetString(0), Rule: new OverriddenRule(row.GetString(1), row.GetString(2), row.GetString(3))),
                cancellationToken,
                [.. parameters]);
            var rules = broken.ToLookup(b => b.Override, b => b.Rule);
            return await connection.QueryAsync(
                $"select n.id, n.at, n.channel, n.conversation, n.person, n.team, n.masked_reason {page}",
                row => new StoredOverride(
                    row.GetString(0), row.Time(1), row.GetString(2), row.GetString(3), row.GetString(4), new(row.TextOrNull(5), row.GetString(6), [.. rules[row.GetString(0)]])),
                cancellationToken,
                [.. parameters]);
        },
        cancellationToken);

    /// <summary>Adds the overrides of a turn to the transaction that the connection is in, with the marks that its conversation has.</summary>
    internal static async Task SaveAsync(DbConnection connection, FinishedTurn turn, CancellationToken cancellationToken)
    {
        foreach (var note in turn.Overrides)
        {
            string id = NewId(turn.At);
            await InsertAsync(connection, turn.Key, id, turn.At, turn.Person ?? "", null, note, cancellationToken);
            await connection.ExecuteAsync(
                """
                insert into override_mark (tenant, mark, override_id)
                select tenant, mark, @override from customer_mark where tenant = @tenant and channel = @channel and conversation = @id
                """,
                cancellationToken,
                [.. ConversationStore.Names(turn.Key), ("override", id)]);
        }
    }

    /// <summary>Marks the overrides of the conversation, so that the customer is found in them when it is gone.</summary>
    internal static Task MarkAsync(DbConnection connection, ConversationKey key, string mark, CancellationToken cancellationToken) => connection.ExecuteAsync(
        """
        insert into override_mark (tenant, mark, override_id)
        select tenant, @mark, id from override_note where tenant = @tenant and channel = @channel and conversation = @id
        on conflict do nothing
        """,
        cancellationToken,
        [.. ConversationStore.Names(key), ("mark", mark)]);

    /// <summary>The conversations whose overrides hold the mark.</summary>
    internal static Task<List<ConversationKey>> FindAsync(DbConnection connection, string tenant, string mark, CancellationToken cancellationToken) => connection.QueryAsync(
        """
        select distinct n.channel, n.conversation from override_mark m
        join override_note n on n.tenant = m.tenant and n.id = m.override_id
        where m.tenant = @tenant and m.mark = @mark
        """,
        row => new ConversationKey(tenant, row.GetString(0), row.GetString(1)),
        cancellationToken,
        ("tenant", tenant), ("mark", mark));

    /// <summary>Erases the overrides of the conversation; how many there were.</summary>
    internal static Task<int> EraseAsync(DbConnection connection, ConversationKey key, CancellationToken cancellationToken) => connection.ExecuteAsync(
        "delete from override_note where tenant = @tenant and channel = @channel and conversation = @id", cancellationToken, ConversationStore.Names(key));

    private static async Task<bool> InsertAsync(
        DbConnection connection, ConversationKey key, string id, DateTimeOffset at, string person, string? request, OverrideNote note, CancellationToken cancellationToken)
    {
        int added = await connection.ExecuteAsync(
            """
            insert into override_note (tenant, id, channel, conversation, at, person, team, masked_reason, request)
            values (@tenant, @override, @channel, @id, @at, @person, @team, @reason, @request) on conflict do nothing
            """,
            cancellationToken,
            [.. ConversationStore.Names(key), ("override", id), ("at", at), ("person", StoredId.Of(person)), ("team", note.Team), ("reason", StoredText.Of(note.MaskedReason)), ("request", request)]);
        if (added == 0)
        {
            return false;
        }

        foreach (var rule in note.Rules)
        {
            await connection.ExecuteAsync(
                "insert into override_finding (tenant, override_id, rule, severity, masked_text) values (@tenant, @override, @rule, @severity, @text)",
                cancellationToken,
                ("tenant", key.Tenant), ("override", id), ("rule", rule.Rule), ("severity", rule.Severity), ("text", StoredText.Of(rule.MaskedText)));
        }

        return true;
    }

    private static string NewId(DateTimeOffset at) => Guid.CreateVersion7(at).ToString("N");
}
