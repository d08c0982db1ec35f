using System.Text.RegularExpressions;

namespace ComplaintCoach.Knowledge.Reading;

/// <summary>One speaker's turn of a transcript.</summary>
internal sealed record SpokenTurn(string Speaker, Passage Words);

/// <summary>
/// Splits a pasted conversation by its speaker lines: "客户: …", "张先生 10:32:05" with the words below, "[10:32] 客服小李: …".
/// Stateless, thread-safe.
/// </summary>
internal static partial class TranscriptReader
{
    private const int FewestTurns = 2;
    private const int MostCharacters = 100_000;

    /// <summary>The turns in order, or none when the text is not a transcript of at least two turns by two speakers.</summary>
    /// <param name="text">The paste.</param>
    /// <param name="knownName">Whether a name is a customer's or an advisor's; without times, one such name or one that speaks twice is asked for, so that a list of labels is not a conversation.</param>
    public static IReadOnlyList<SpokenTurn> Read(string text, Func<string, bool> knownName)
    {
        if (text.Length > MostCharacters || !text.Contains('\n'))
        {
            return [];
        }

        var turns = new List<SpokenTurn>();
        string? speaker = null;
        bool timed = false;
        int wordsStart = 0;
        int wordsEnd = 0;
        foreach (var line in Lines().EnumerateMatches(text))
        {
            string words = text.Substring(line.Index, line.Length);
            if (SpeakerLine().Match(words) is { Success: true } head)
            {
                Finish();
                speaker = head.Groups["name"].Value.Trim();
                timed |= ClockTime().IsMatch(words);
                var said = head.Groups["said"];
                wordsStart = line.Index + (said.Success ? said.Index : words.Length);
            }

            wordsEnd = line.Index + line.Length;
        }

        Finish();
        string[] speakers = [.. turns.Select(t => t.Speaker).Distinct()];
        bool named = timed || speakers.Any(knownName) || speakers.Length < turns.Count;
        return turns.Count >= FewestTurns && speakers.Length >= 2 && named ? turns : [];

        void Finish()
        {
            if (speaker is null || wordsEnd <= wordsStart)
            {
                return;
            }

            string words = text[wordsStart..wordsEnd];
            int lead = words.Length - words.TrimStart().Length;
            if (words.Trim() is { Length: > 0 } trimmed)
            {
                turns.Add(new SpokenTurn(speaker, new Passage(trimmed, wordsStart + lead)));
            }
        }
    }

    [GeneratedRegex(@"\d{1,2}:\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex ClockTime();

    [GeneratedRegex(@"[^\r\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex Lines();

    /// <summary>A name of at most 16 characters with a time, a colon, or both; the time may stand before or behind the name.</summary>
    [GeneratedRegex(
        $@"^\s*(?:{Time}\s*(?<name>{Name})\s*(?:[:：]\s*(?<said>.*))?$|(?<name>{Name})\s*{Time}\s*(?:[:：]\s*(?<said>.+))?$|(?<name>{Name})\s*[:：]\s*(?<said>.*)$)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex SpeakerLine();

    private const string Name = @"[^\s:：,，。!！?？\[\]()（）\d][^:：,，。!！?？\[\]()（）\d]{0,14}?\d{0,6}";

    private const string Time = @"[\[(（【]?(?:\d{2,4}[-/.年])?(?:\d{1,2}[-/.月]\d{1,2}日?\s*)?\d{1,2}:\d{2}(?::\d{2})?[\])）】]?";
}
