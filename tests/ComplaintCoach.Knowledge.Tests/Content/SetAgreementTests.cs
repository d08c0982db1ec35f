using System.Text.Json;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Content;

/// <summary>How well the first and the blind second labels of the test sets agree (Cohen's kappa).</summary>
public sealed class SetAgreementTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("types", "type")]
    [InlineData("drafts", "rules")]
    public void The_labels_of_a_test_set_agree_with_a_second_blind_reading(string set, string key)
    {
        var first = Labels($"{set}.test.*.jsonl", key);
        var second = Labels($"{set}.second.jsonl", key);
        second.Keys.Order().ShouldBe(first.Keys.Order());
        var pairs = first.Select(f => (First: f.Value, Second: second[f.Key])).ToList();
        double agree = pairs.Average(p => p.First == p.Second ? 1.0 : 0);
        double chance = pairs.Select(p => p.First).Distinct().Sum(l => pairs.Average(p => p.First == l ? 1.0 : 0) * pairs.Average(p => p.Second == l ? 1.0 : 0));
        double kappa = (agree - chance) / (1 - chance);
        output.WriteLine($"{set}: {pairs.Count} items, agreement {agree:F3}, kappa {kappa:F3}");
        kappa.ShouldBeGreaterThan(0.8);
    }

    private static Dictionary<string, string> Labels(string files, string key) =>
        Directory.EnumerateFiles(TestCoach.Sets, files).SelectMany(File.ReadLines).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(json => json.GetProperty("id").GetString()!, json => Label(json.GetProperty(key)));

    private static string Label(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? string.Join('+', value.EnumerateArray().Select(v => v.GetString()).Order(StringComparer.Ordinal))
        : value.GetString()!;
}
