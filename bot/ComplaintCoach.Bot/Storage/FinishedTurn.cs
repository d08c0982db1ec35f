namespace ComplaintCoach.Bot.Storage;

/// <summary>Everything one turn leaves behind; stored whole or not at all, and once however often it is tried. Immutable, thread-safe.</summary>
internal sealed record FinishedTurn
{
    public required ConversationKey Key { get; init; }

    /// <summary>Names the turn within the conversation: the activity's id, or one made for it.</summary>
    public required string Turn { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The person a new conversation is for; ignored when it is there already.</summary>
    public string? Person { get; init; }

    /// <summary>What is to be remembered from now on, in place of what was; null for nothing.</summary>
    public string? State { get; init; }

    /// <summary>What was said in this turn, in order, where the channel keeps no transcript of its own.</summary>
    public IReadOnlyList<StoredLine> Transcript { get; init; } = [];

    /// <summary>What the advisor told the coach about its answers; masked.</summary>
    public IReadOnlyList<FeedbackNote> Feedback { get; init; } = [];

    /// <summary>Drafts that the advisor sends against the coach's advice; masked.</summary>
    public IReadOnlyList<OverrideNote> Overrides { get; init; } = [];

    /// <summary>Numbers and the like by which the customer may later ask to be forgotten; stored as keyed hashes only.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>True when everything before this turn is to be erased.</summary>
    public bool Forget { get; init; }
}

/// <summary>One line of a transcript: when it was said, and the activity as JSON.</summary>
internal sealed record StoredLine(DateTimeOffset At, byte[] Json);

/// <summary>A conversation as it was stored.</summary>
/// <param name="Person">Whom it was opened for.</param>
/// <param name="Length">How many lines it has had, whether they are still kept or not.</param>
/// <param name="Lines">The latest lines that are still kept, in order.</param>
internal sealed record StoredConversation(string? Person, long Length, IReadOnlyList<StoredLine> Lines);

/// <summary>What an advisor told the coach about an answer.</summary>
/// <param name="Kind">What was said, such as <c>type_is</c>.</param>
/// <param name="MaskedText">The words it is about, masked.</param>
/// <param name="Was">What the coach had said; null when it had said nothing.</param>
/// <param name="ShouldBe">What is right; null when only the answer was refused.</param>
internal sealed record FeedbackNote(string Kind, string MaskedText, string? Was, string? ShouldBe);
