namespace ComplaintCoach.Bot.Storage;

/// <summary>The database did not take or give what it was asked for; the message says why in words for an operator and holds no customer text.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException() { }

    public StoreUnavailableException(string message) : base(message) { }

    public StoreUnavailableException(string message, Exception inner) : base(message, inner) { }
}

/// <summary>The database was written by a newer version of this program, which must not be guessed at.</summary>
public sealed class NewerDatabaseException : Exception
{
    public NewerDatabaseException() { }

    public NewerDatabaseException(string message) : base(message) { }

    public NewerDatabaseException(string message, Exception inner) : base(message, inner) { }

    public static NewerDatabaseException Of(int found, int known) => new(
        $"The database has schema version {found}; this program knows {known}. Start the newer program again, or restore the back-up from before the update.");
}
