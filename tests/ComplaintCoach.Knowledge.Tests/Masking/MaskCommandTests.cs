using System.Text.Json;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Masking;

/// <summary><c>coach mask</c> and <c>coach evaluate masks</c> on a real process.</summary>
public sealed class MaskCommandTests
{
    private const string Typed = "😀我叫王丽娟,电话138 1234 5678,修了680元。";

    [Fact]
    public void Mask_answers_each_line_in_order_and_goes_on_behind_a_bad_one()
    {
        var (code, output, _) = CoachCommand.Run($"{JsonSerializer.Serialize(new { id = 1, text = Typed })}\nnot json\n{{\"id\":\"c\"}}\n{{\"text\":\"好\"}}\n", "mask", "--jsonl");
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Count.ShouldBe(4);
        lines[0].GetProperty("id").GetInt32().ShouldBe(1);
        lines[0].GetProperty("masked").GetString().ShouldBe("😀我叫[姓名],电话[手机号],修了680元。");
        var spans = lines[0].GetProperty("spans").EnumerateArray().ToList();
        spans.Select(s => s.GetProperty("kind").GetString()).ShouldBe(["name", "mobile"]);
        foreach (var span in spans)
        {
            Typed.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32()).ShouldBe(span.GetProperty("text").GetString());
        }

        lines[1].GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
        lines[2].GetProperty("error").GetString()!.ShouldContain("'text'");
        lines[3].TryGetProperty("id", out _).ShouldBeFalse();
        lines[3].GetProperty("spans").GetArrayLength().ShouldBe(0);
        code.ShouldBe(2);
    }

    [Fact]
    public void Mask_prints_the_masked_texts_and_exits_with_nought()
    {
        var (code, output, _) = CoachCommand.Run("", "mask", "李先生,京A12345", "没有别的");
        output.ReplaceLineEndings("\n").ShouldBe("[姓名]先生,[车牌]\n没有别的\n");
        code.ShouldBe(0);
    }

    [Fact]
    public void A_text_may_begin_with_an_at_sign() => CoachCommand.Run("", "mask", "@客服 我叫王丽娟").Output.Trim().ShouldBe("@客服 我叫[姓名]");

    [Fact]
    public void Mask_reads_standard_input_when_there_are_no_texts() =>
        CoachCommand.Run("李先生", "mask").Output.Trim().ShouldBe("[姓名]先生");

    [Fact]
    public void Evaluate_masks_prints_the_figures_of_the_guide()
    {
        var (code, output, _) = CoachCommand.Run("", "evaluate", "masks", Path.Combine(TestCoach.Sets, "masks.dev.jsonl"), "--at-least", "0.97");
        output.ShouldMatch(@"recall\s+0\.\d{3} \[0\.\d{3}, \d\.\d{3}\]");
        output.ShouldMatch(@"recall name\s+0\.\d{3}");
        output.ShouldMatch(@"lost\s+0\.\d{3} \[");
        output.ShouldMatch(@"elsewhere\s+\d+\.\d{2}");
        code.ShouldBe(0);
    }

    [Theory]
    [InlineData("⟦name|王⟧先生 ⟦order|1⟧", 0)]
    [InlineData("⟦name|王先生", 2)]
    [InlineData("⟦nonsense|王⟧先生", 2)]
    [InlineData("⟦name|⟦name|王⟧⟧", 2)]
    public void A_mark_that_cannot_be_read_is_told(string marked, int expected)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, JsonSerializer.Serialize(new { id = "x7", marked }));
            var (code, _, error) = CoachCommand.Run("", "evaluate", "masks", file);
            code.ShouldBe(expected, error);
            error.Contains("x7", StringComparison.Ordinal).ShouldBe(expected == 2);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("{\"card\":{}}\n{\"marked\":\"我叫⟦name|王\"}", "v.jsonl:2:1")]
    [InlineData("{\"marked\":\"⟦nobody|王⟧\"}", "'nobody' is no kind")]
    [InlineData("not json", "v.jsonl:1:1")]
    [InlineData("{\"text\":\"王\"}", "v.jsonl:1:1")]
    [InlineData("", "No labelled texts")]
    public void Training_texts_that_cannot_be_read_are_told_by_their_place(string lines, string told)
    {
        var folder = Directory.CreateTempSubdirectory("coach-masking-");
        try
        {
            File.WriteAllText(Path.Combine(folder.CreateSubdirectory("masking").FullName, "v.jsonl"), lines);
            var (code, _, error) = CoachCommand.Run("", "train", "masks", "--knowledge", folder.FullName);
            error.ShouldContain(told);
            code.ShouldBe(2);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_figure_that_falls_short_exits_with_one()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, JsonSerializer.Serialize(new { id = "x", marked = "⟦name|没有人⟧ 来过" }));
            var (code, output, _) = CoachCommand.Run("", "evaluate", "masks", file, "--misses", "--at-least", "0.5");
            output.ShouldContain("x [name|没有人]");
            code.ShouldBe(1);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
