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
        AgreementShouldBeHigh(set, "items", [.. first.Select(f => (f.Value, second[f.Key]))]);
    }

    /// <summary>Character by character: to be masked, to be kept, or neither; and of which kind.</summary>
    [Theory]
    [InlineData("masks.test.jsonl", "masks.second.jsonl")]
    [InlineData("masks.test.b.jsonl", "masks.second.b.jsonl")]
    public void The_labels_of_a_masking_set_agree_with_a_second_blind_reading(string set, string secondReading)
    {
        var first = Labels(set, "marked");
        var second = Labels(secondReading, "marked");
        second.Keys.Order().ShouldBe(first.Keys.Order());
        AgreementShouldBeHigh(set, "characters", [.. first.SelectMany(f => Kinds(f.Value).Zip(Kinds(second[f.Key])))]);
    }

    private void AgreementShouldBeHigh(string set, string unit, List<(string First, string Second)> pairs)
    {
        double agree = pairs.Average(p => p.First == p.Second ? 1.0 : 0);
        var seconds = pairs.CountBy(p => p.Second).ToDictionary();
        double chance = pairs.CountBy(p => p.First).Sum(l => (double)l.Value / pairs.Count * seconds.GetValueOrDefault(l.Key) / pairs.Count);
        double kappa = (agree - chance) / (1 - chance);
        output.WriteLine($"{set}: {pairs.Count} {unit}, agreement {agree:F3}, kappa {kappa:F3}");
        kappa.ShouldBeGreaterThan(0.8);
    }

    private static Dictionary<string, string> Labels(string files, string key) =>
        Directory.EnumerateFiles(TestCoach.Sets, files).SelectMany(File.ReadLines).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(json => json.GetProperty("id").GetString()!, json => Label(json.GetProperty(key)));

    /// <summary>The kind of each character of a marked text (<c>⟦kind|stretch⟧</c>); empty outside marks.</summary>
    private static IEnumerable<string> Kinds(string marked)
    {
        string kind = "";
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '⟦')
            {
                int bar = marked.IndexOf('|', i);
                (kind, i) = (marked[(i + 1)..bar], bar);
            }
            else if (marked[i] == '⟧')
            {
                kind = "";
            }
            else
            {
                yield return kind;
            }
        }
    }

    private static string Label(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? string.Join('+', value.EnumerateArray().Select(v => v.GetString()).Order(StringComparer.Ordinal))
        : value.GetString()!;
}
