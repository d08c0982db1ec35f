namespace ComplaintCoach.Bot.Cards;

/// <summary>The names of what a button asks for, in <c>value.action</c>. Cards write them, moves answer to them.</summary>
internal static class SubmitActions
{
    /// <summary>Copies <c>text</c>; the page does it and the bot never sees it.</summary>
    public const string Copy = "copy";

    /// <summary>Runs <c>text</c> as if it had been typed.</summary>
    public const string Say = "say";

    /// <summary>Takes message number <c>of</c> as <c>as</c> instead.</summary>
    public const string As = "as";

    /// <summary>The customer is not of <c>type</c>; without a type, only asks which.</summary>
    public const string NotType = "not_type";

    /// <summary>The customer is of <c>type</c>.</summary>
    public const string IsType = "is_type";

    /// <summary>More sentences to say.</summary>
    public const string Another = "another";

    /// <summary>Opens the input for a draft.</summary>
    public const string Check = "check";

    /// <summary>Checks <c>draft</c>.</summary>
    public const string CheckDraft = "check_draft";

    /// <summary>Opens the input for why the draft of message number <c>of</c> is sent all the same.</summary>
    public const string Override = "override";

    /// <summary>Keeps <c>reason</c> for the draft of message number <c>of</c>.</summary>
    public const string OverrideNow = "override_now";

    /// <summary>Looks up <c>query</c>.</summary>
    public const string Situation = "situation";

    /// <summary>Explains what the coach does.</summary>
    public const string Help = "help";

    /// <summary>Erases the conversation.</summary>
    public const string Forget = "forget";
}
