using System.Security.Cryptography;
using System.Text;
using ComplaintCoach.Bot.Storage;
using ComplaintCoach.Bot.Storage.Sealing;
using ComplaintCoach.Bot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Tests.Storage;

/// <summary>The parts of the store over one database, as the program puts them together, with keys and a clock of their own.</summary>
internal sealed class StoreUnderTest : IAsyncDisposable
{
    public StoreUnderTest(Func<TimeProvider, Database> open, AdjustableTime time, params SealingKey[] keys)
    {
        var options = Options.Create(new StorageOptions());
        Database = open(time);
        var sealer = new Sealer(new(keys));
        Audit = new(Database, time);
        Conversations = new(Database, sealer, Audit, time, options);
        Contacts = new(Database, sealer, Conversations, Audit, time, options);
        Feedback = new(Database);
        Overrides = new(Database, sealer, time);
        Keys = new(Database);
        Retention = new(Database, sealer, time, options, NullLogger<Retention>.Instance);
    }

    public Database Database { get; }

    public AuditTrail Audit { get; }

    public ConversationStore Conversations { get; }

    public ContactStore Contacts { get; }

    public FeedbackStore Feedback { get; }

    public OverrideStore Overrides { get; }

    public ApiKeyStore Keys { get; }

    public Retention Retention { get; }

    public static SealingKey Key(string id) => new(id, SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    public async ValueTask DisposeAsync()
    {
        Retention.Dispose();
        await Database.DisposeAsync();
    }
}
