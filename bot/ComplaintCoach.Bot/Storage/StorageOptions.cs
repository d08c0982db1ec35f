using System.ComponentModel.DataAnnotations;

namespace ComplaintCoach.Bot.Storage;

/// <summary>Settings under <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>Where the embedded database and, in Development, the generated key are kept; by default a folder of the user.</summary>
    public string? Folder { get; set; }

    /// <summary>A PostgreSQL connection string; when empty, the embedded SQLite database in <see cref="Folder"/> is used.</summary>
    public string? Postgres { get; set; }

    /// <summary>How long the transcript, what is remembered of a conversation, and contact fields are kept.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "90.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long masked feedback is kept.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00")]
    public TimeSpan KeepFeedback { get; set; } = TimeSpan.FromDays(180);

    /// <summary>How long masked overrides are kept, with the hashes by which a customer is found in them.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00")]
    public TimeSpan KeepOverrides { get; set; } = TimeSpan.FromDays(180);

    /// <summary>How long it is remembered who read what.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepAudit { get; set; } = TimeSpan.FromDays(365);

    /// <summary>
    /// The keys that seal transcripts and contact fields: the first one seals, all of them open. To rotate, put a new one
    /// in front; what the others sealed is sealed anew within minutes, and then they may go.
    /// </summary>
    public IList<SealingKeyOptions> Keys { get; } = [];

    /// <summary>The folder with its default filled in.</summary>
    public string DataFolder => Folder is { Length: > 0 } named
        ? Path.GetFullPath(named)
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "complaintcoach", "data");
}

/// <summary>One key under <c>Storage:Keys</c>.</summary>
public sealed class SealingKeyOptions
{
    /// <summary>Its name, stored beside everything it sealed: 1 to 32 letters, digits or hyphens.</summary>
    public string Id { get; set; } = "";

    /// <summary>32 random bytes in Base64.</summary>
    public string Secret { get; set; } = "";
}
