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
    public static IReadOnlyList<SpokenTurn> Read(string text)
    {
        if (text.Length > MostCharacters || !text.Contains('\n'))
        {
            return [];
        }

        var turns = new List<SpokenTurn>();
        string? speaker = null;
        int wordsStart = 0;
        int wordsEnd = 0;
        foreach (var line in Lines().EnumerateMatches(text))
        {
            string words = text.Substring(line.Index, line.Length);
            if (SpeakerLine().Match(words) is { Success: true } head)
            {
                Finish();
                speaker = head.Groups["name"].Value.Trim();
                var said = head.Groups["said"];
                wordsStart = line.Index + (said.Success ? said.Index : words.Length);
            }

            wordsEnd = line.Index + line.Length;
        }

        Finish();
        return turns.Count >= FewestTurns && turns.Select(t => t.Speaker).Distinct().Count() >= 2 ? turns : [];

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

    [GeneratedRegex(@"[^\r\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex Lines();

    /// <summary>A name of at most 16 characters with a time, a colon, or both; the time may stand before or behind the name.</summary>
    [GeneratedRegex(
        @"^\s*(?:[\[(（【]?(?<time>(?:\d{2,4}[-/.年])?(?:\d{1,2}[-/.月]\d{1,2}日?\s*)?\d{1,2}:\d{2}(?::\d{2})?)[\])）】]?\s*)?(?<name>[^\s:：,，。!！?？\[\]()（）\d][^:：,，。!！?？\[\]()（）\d]{0,14}?\d{0,6})\s*(?:[\[(（【]?(?:\d{2,4}[-/.年])?(?:\d{1,2}[-/.月]\d{1,2}日?\s*)?\d{1,2}:\d{2}(?::\d{2})?[\])）】]?\s*(?:[:：]\s*(?<said>.+))?$|[:：]\s*(?<said>.*)$)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex SpeakerLine();
}
