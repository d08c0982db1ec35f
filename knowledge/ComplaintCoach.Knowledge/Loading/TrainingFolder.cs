using System.Text.Json;
using ComplaintCoach.Knowledge.Customers;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>Reads the labelled messages: one JSON Lines file a voice, the data card on its first line. Stateless, thread-safe.</summary>
public static class TrainingFolder
{
    /// <summary>All messages in the order of files and lines.</summary>
    /// <exception cref="ContentException">A line is not as it should be; the exception names every place.</exception>
    public static IReadOnlyList<TrainingMessage> Read(string folder)
    {
        var problems = new List<Problem>();
        var messages = new List<TrainingMessage>();
        foreach (string file in Files(folder))
        {
            ReadFile(file, messages, problems);
        }

        foreach (string type in CustomerTypes.All.Where(t => messages.All(m => m.Type != t)))
        {
            problems.Add(new Problem(folder, 1, 1, $"no training message of the type '{type}'"));
        }

        return problems.Count == 0 ? messages : throw new ContentException(problems);
    }

    /// <summary>The files of a training folder in the order of their names; none when there is no such folder.</summary>
    internal static IReadOnlyList<string> Files(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal)] : [];

    private static void ReadFile(string path, List<TrainingMessage> messages, List<Problem> problems)
    {
        string file = Path.GetFileName(path);
        string voice = Path.GetFileNameWithoutExtension(path);
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line);
                if (number == 1 && json.RootElement.TryGetProperty("card", out _))
                {
                    continue;
                }

                string text = json.RootElement.GetProperty("text").GetString() ?? "";
                string type = json.RootElement.GetProperty("type").GetString() ?? "";
                if (CustomerTypes.IndexOf(type) < 0 || string.IsNullOrWhiteSpace(text))
                {
                    problems.Add(new Problem(file, number, 1, $"expected a text and a type of {string.Join(", ", CustomerTypes.All)}, found type '{type}'"));
                    continue;
                }

                messages.Add(new TrainingMessage(voice, text, type));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                problems.Add(new Problem(file, number, 1, $"not a labelled message: {e.Message}"));
            }
        }
    }
}
