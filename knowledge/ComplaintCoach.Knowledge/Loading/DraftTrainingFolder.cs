using System.Text.Json;
using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>
/// Reads the drafts that the checker learns from: one JSON Lines file a voice, the data card on its first line.
/// Stateless, thread-safe.
/// </summary>
public static class DraftTrainingFolder
{
    /// <summary>All drafts in the order of files and lines.</summary>
    /// <param name="folder">The folder; none is no error.</param>
    /// <param name="rules">The ids that may stand in them.</param>
    /// <exception cref="ContentException">A line is not as it should be; the exception names every place.</exception>
    public static IReadOnlyList<TrainingDraft> Read(string folder, IReadOnlyCollection<string> rules)
    {
        var problems = new List<Problem>();
        var drafts = new List<TrainingDraft>();
        foreach (string path in TrainingFolder.Files(folder))
        {
            string voice = Path.GetFileNameWithoutExtension(path);
            bool disguised = false;
            foreach (var (number, line) in File.ReadLines(path).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
            {
                try
                {
                    using var json = JsonDocument.Parse(line);
                    if (json.RootElement.TryGetProperty("card", out var card))
                    {
                        disguised = card.TryGetProperty("disguised", out var value) && value.ValueKind == JsonValueKind.True;
                        continue;
                    }

                    drafts.Add(Parse(json.RootElement, voice, rules) with { Disguised = disguised });
                }
                catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
                {
                    problems.Add(new Problem(Path.GetFileName(path), number + 1, 1, $"not a labelled draft: {e.Message}"));
                }
            }
        }

        return problems.Count == 0 ? drafts : throw new ContentException(problems);
    }

    private static TrainingDraft Parse(JsonElement json, string voice, IReadOnlyCollection<string> rules)
    {
        string text = json.GetProperty("text").GetString() ?? "";
        string? near = json.TryGetProperty("near", out var value) ? value.GetString() : null;
        var breaks = new Dictionary<string, string>();
        foreach (var member in json.TryGetProperty("breaks", out var list) ? list.EnumerateObject() : default)
        {
            breaks[member.Name] = member.Value.GetString() ?? "";
        }

        foreach (string rule in near is null ? breaks.Keys : breaks.Keys.Append(near))
        {
            if (!rules.Contains(rule))
            {
                throw new FormatException($"no rule is named '{rule}'");
            }
        }

        foreach (string stretch in breaks.Values)
        {
            if (stretch.Length == 0 || !text.Contains(stretch, StringComparison.Ordinal))
            {
                throw new FormatException($"'{stretch}' does not stand in the text");
            }
        }

        return near is null || breaks.Count == 0
            ? new TrainingDraft(voice, text, breaks, near)
            : throw new FormatException("a draft that breaks a rule is no near-miss");
    }
}
