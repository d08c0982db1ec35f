namespace ComplaintCoach.Knowledge.Reading;

/// <summary>What a pasted text is.</summary>
public enum TakenAs
{
    /// <summary>The customer said it, or the advisor reports what he said.</summary>
    Customer,

    /// <summary>The advisor wants to send it.</summary>
    Draft,

    /// <summary>The advisor asks the coach.</summary>
    Question,
}

/// <summary>How it became clear what the text is.</summary>
public enum TakenBy
{
    /// <summary>The advisor said so, by button or option.</summary>
    Choice,

    /// <summary>A prefix such as 客户: said so.</summary>
    Prefix,

    /// <summary>It is a transcript with speakers.</summary>
    Transcript,

    /// <summary>The coach judged it from the words.</summary>
    Judgement,
}

/// <summary>A part of the pasted text. <paramref name="Start"/> counts UTF-16 code units of the whole paste.</summary>
public sealed record Passage(string Text, int Start);

/// <summary>A pasted text, read: what it is and which part of it is meant.</summary>
public sealed record Intake
{
    public required TakenAs As { get; init; }

    public required TakenBy By { get; init; }

    /// <summary>The words that are judged, without prefix and speaker lines.</summary>
    public required Passage Words { get; init; }

    /// <summary>Customer turns of a transcript before <see cref="Words"/>, oldest first.</summary>
    public IReadOnlyList<Passage> Earlier { get; init; } = [];

    /// <summary>The advisor's own turns of a transcript, oldest first.</summary>
    public IReadOnlyList<Passage> OwnLines { get; init; } = [];
}
