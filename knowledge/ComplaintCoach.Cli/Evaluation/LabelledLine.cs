using System.Text.Json;

namespace ComplaintCoach.Cli.Evaluation;

/// <summary>One labelled line of a test set: the labels, and whatever else describes it.</summary>
internal sealed class LabelledLine(JsonElement json)
{
    public string Id => Text("id") ?? "";

    /// <summary>The text under the key, or null.</summary>
    public string? Text(string key) => json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public bool Flag(string key) => json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.True;

    public bool Has(string key) => json.TryGetProperty(key, out _);

    /// <summary>A list of ids; objects in it count by their id.</summary>
    public IReadOnlyList<string> Ids(string key) => json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Object ? item.GetProperty("id").GetString()! : item.GetString()!)]
        : [];

    /// <summary>Grades by id, from a map {"id": grade} or a list [{"source", "grade"}].</summary>
    public IReadOnlyDictionary<string, double> Grades(string key)
    {
        if (!json.TryGetProperty(key, out var value))
        {
            return new Dictionary<string, double>();
        }

        return value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetDouble())
            : value.EnumerateArray().ToDictionary(
                item => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetProperty("source").GetString()!,
                item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("grade", out var grade) ? grade.GetDouble() : 1.0);
    }

    /// <summary>All lines of the files.</summary>
    /// <exception cref="JsonException">A line is no JSON object; the message names file and line.</exception>
    public static IReadOnlyList<LabelledLine> Read(IEnumerable<FileInfo> files)
    {
        var lines = new List<LabelledLine>();
        foreach (var file in files)
        {
            int number = 0;
            foreach (string line in File.ReadLines(file.FullName))
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                {
                    continue;
                }

                try
                {
                    lines.Add(new LabelledLine(JsonDocument.Parse(line).RootElement));
                }
                catch (JsonException e)
                {
                    throw new JsonException($"{file.Name}:{number}:1 {e.Message}");
                }
            }
        }

        return lines;
    }
}
