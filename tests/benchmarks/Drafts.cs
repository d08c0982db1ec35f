namespace ComplaintCoach.Benchmarks;

/// <summary>Two hundred drafts of about a hundred characters, put together from the written parts of <c>drafts.txt</c>; one in five holds a forbidden meaning.</summary>
internal static class Drafts
{
    private const int Count = 200;
    private const int ViolatingEvery = 5;

    /// <summary>All drafts, always the same. No two have the same opening and closing.</summary>
    public static IReadOnlyList<string> All { get; } = Build();

    /// <summary>The drafts end to end, again and again, up to so many bytes of UTF-8.</summary>
    public static string Megabyte()
    {
        const int bytes = 1_000_000;
        var text = new System.Text.StringBuilder();
        int size = 0;
        for (int i = 0; size < bytes; i++)
        {
            string draft = All[i % Count];
            text.Append(draft);
            size += System.Text.Encoding.UTF8.GetByteCount(draft);
        }

        return text.ToString();
    }

    private static string[] Build()
    {
        var parts = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "drafts.txt")).Where(line => !line.StartsWith('#')).ToLookup(line => line[0], line => line[2..]);
        string[] openings = [.. parts['o']];
        string[] matters = [.. parts['m']];
        string[] violations = [.. parts['v']];
        string[] closings = [.. parts['c']];
        return [.. Enumerable.Range(0, Count).Select(i => openings[i % openings.Length]
            + matters[i * 3 % matters.Length]
            + (i % ViolatingEvery == 0 ? violations[i / ViolatingEvery % violations.Length] : matters[((i * 5) + 1) % matters.Length])
            + closings[i % closings.Length])];
    }
}
