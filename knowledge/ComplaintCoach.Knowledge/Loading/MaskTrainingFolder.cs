using System.Text.Json;
using ComplaintCoach.Knowledge.Masking;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>A labelled text and the voice that wrote it.</summary>
public sealed record MaskTrainingText(string Voice, LabelledText Text);

/// <summary>Reads the texts that the masker learns from: one JSON Lines file a voice, the data card on its first line. Stateless, thread-safe.</summary>
public static class MaskTrainingFolder
{
    private static readonly string[] s_kept = ["amount", "date", "order"];

    /// <summary>All texts in the order of files and lines.</summary>
    /// <exception cref="ContentException">A line is not as it should be; the exception names every place.</exception>
    public static IReadOnlyList<MaskTrainingText> Read(string folder)
    {
        var problems = new List<Problem>();
        var texts = new List<MaskTrainingText>();
        foreach (string path in TrainingFolder.Files(folder))
        {
            string voice = Path.GetFileNameWithoutExtension(path);
            foreach (var (number, line) in File.ReadLines(path).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
            {
                try
                {
                    if (Parse(line) is { } text)
                    {
                        texts.Add(new MaskTrainingText(voice, text));
                    }
                }
                catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
                {
                    problems.Add(new Problem(Path.GetFileName(path), number + 1, 1, $"not a labelled text: {e.Message}"));
                }
            }
        }

        return problems.Count == 0 ? texts : throw new ContentException(problems);
    }

    /// <summary>The labelled text; null for a data card.</summary>
    private static LabelledText? Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        if (json.RootElement.TryGetProperty("card", out _))
        {
            return null;
        }

        var text = LabelledText.Parse(json.RootElement.GetProperty("marked").GetString() ?? "");
        string? unknown = text.Stretches.Select(s => s.Kind).FirstOrDefault(kind => MaskKinds.Find(kind) is null && !s_kept.Contains(kind));
        return unknown is null ? text : throw new FormatException($"'{unknown}' is no kind of stretch");
    }
}
