using System.Text.Json;
using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Doors;

/// <summary>The contracts of the command line, on a real process.</summary>
public sealed class CommandLineTests
{
    private const string Evidence = "检测报告和维修单我都留着,按合同第八条七个工作日内书面答复。";

    [Fact]
    public void Classify_answers_each_line_in_order_and_goes_on_behind_a_bad_one()
    {
        var (code, output, _) = CoachCommand.Run($"{{\"id\":1,\"text\":\"{Evidence}\"}}\nnot json\n{{\"id\":\"c\"}}\n{{\"id\":\"d\",\"text\":\"\"}}\n", "classify", "--jsonl");
        var lines = Lines(output);
        lines.Length.ShouldBe(4);
        lines[0].GetProperty("id").GetInt32().ShouldBe(1);
        lines[0].GetProperty("type").GetString().ShouldBe("prepared");
        lines[0].GetProperty("types").EnumerateObject().Sum(t => t.Value.GetDouble()).ShouldBe(1, 1e-4);
        lines[0].GetProperty("types").EnumerateObject().Select(t => t.Name).ShouldBe(CustomerTypes.All);
        foreach (var evidence in lines[0].GetProperty("evidence").EnumerateArray())
        {
            Evidence.Substring(evidence.GetProperty("start").GetInt32(), evidence.GetProperty("length").GetInt32()).ShouldBe(evidence.GetProperty("text").GetString());
        }

        lines[1].GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
        lines[2].GetProperty("error").GetString()!.ShouldContain("'text'");
        lines[3].GetProperty("type").GetString().ShouldNotBeNullOrEmpty();
        code.ShouldBe(2);
    }

    [Fact]
    public void Lines_of_one_conversation_share_its_state()
    {
        string line = "{\"conversation\":\"a\",\"text\":\"嗯,知道了。\"}";
        var (_, alone, _) = CoachCommand.Run(line, "classify", "--jsonl");
        var (_, after, _) = CoachCommand.Run($"{{\"conversation\":\"a\",\"text\":\"{Evidence}\"}}\n{line}", "classify", "--jsonl");
        double Prepared(JsonElement json) => json.GetProperty("types").GetProperty("prepared").GetDouble();
        Prepared(Lines(after)[1]).ShouldBeGreaterThan(Prepared(Lines(alone)[0]));
    }

    [Fact]
    public void Check_marks_what_was_typed_and_exits_with_one()
    {
        const string draft = "您好,這 種 問 題 連 小 孩 子 都 會。";
        var (code, output, _) = CoachCommand.Run(JsonSerializer.Serialize(new { id = "x", text = draft }), "check", "--jsonl");
        var finding = Lines(output)[0].GetProperty("findings")[0];
        finding.GetProperty("rule").GetString().ShouldBe("child_could");
        finding.GetProperty("severity").GetString().ShouldBe("block");
        draft.Substring(finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32()).ShouldBe(finding.GetProperty("text").GetString());
        finding.GetProperty("replacements").GetArrayLength().ShouldBeInRange(1, 3);
        Lines(output)[0].GetProperty("rewrite").GetString().ShouldNotBeNull();
        code.ShouldBe(1);
    }

    [Theory]
    [InlineData("您刚才提到店员说“这不是我们的事”,我先向您道歉,这件事由我来办。")]
    [InlineData("我们绝不会对您说一分钱一分货。")]
    [InlineData("不可能让您白跑一趟,今天下午三点前我给您回电话。")]
    [InlineData("")]
    public void A_clean_draft_exits_with_nought(string draft)
    {
        var (code, output, _) = CoachCommand.Run(JsonSerializer.Serialize(new { text = draft }), "check", "--jsonl");
        Lines(output)[0].GetProperty("findings").GetArrayLength().ShouldBe(0);
        Lines(output)[0].GetProperty("rewrite").ValueKind.ShouldBe(JsonValueKind.Null);
        code.ShouldBe(0);
    }

    [Fact]
    public void Check_tells_the_ground_of_each_finding()
    {
        var (code, output, _) = CoachCommand.Run("", "check", "这种问题连小孩子都会。");
        output.ShouldMatch(@"(?m)^  ground   .{3,}$");
        output.ShouldNotContain("read as");
        code.ShouldBe(1);
    }

    [Fact]
    public void Check_explains_what_was_matched_and_why_it_does_not_count()
    {
        var (code, output, _) = CoachCommand.Run("", "check", "--explain", "我们绝不会对您说一 分 钱一分货。");
        output.ShouldContain("  read as    我们绝不会对您说一分钱一分货。");
        output.ShouldContain("  hit        pay_less_get_less: 〈一 分 钱一分货〉 cancelled: another's words, or disowned: 〈绝不会对您说〉");
        output.ShouldContain("by the pattern:  一分钱|");
        output.ShouldContain("cancelled by:    !您|你 绝不会|");
        output.ShouldEndWith("clean\n");
        code.ShouldBe(0);
    }

    [Fact]
    public void Explaining_does_not_go_with_JSON_Lines()
    {
        var (code, output, error) = CoachCommand.Run("", "check", "--explain", "--jsonl");
        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain("--explain prints for people; it does not go with --jsonl");
    }

    [Fact]
    public void Search_gives_the_primary_source_first()
    {
        var (code, output, _) = CoachCommand.Run("{\"id\":1,\"query\":\"客户一直哭怎么安抚\"}", "search", "--jsonl", "--top", "3");
        var hits = Lines(output)[0].GetProperty("hits");
        hits.GetArrayLength().ShouldBeInRange(1, 3);
        hits[0].GetProperty("sources")[0].GetString()!.ShouldStartWith("S00");
        code.ShouldBe(0);
    }

    [Fact]
    public void Advise_is_the_whole_card()
    {
        var (_, output, _) = CoachCommand.Run($"{{\"text\":\"{Evidence}\"}}\n{{\"text\":\"草稿: 我不知道,你去问别人\"}}\n{{\"text\":\"? 客户要退车怎么办\"}}\n{{\"text\":\"x\",\"as\":\"poem\"}}", "advise", "--jsonl");
        var lines = Lines(output);
        lines[0].GetProperty("as").GetString().ShouldBe("customer");
        lines[0].GetProperty("steps").GetArrayLength().ShouldBeInRange(3, 5);
        lines[0].GetProperty("say").GetArrayLength().ShouldBeInRange(2, 3);
        lines[1].GetProperty("as").GetString().ShouldBe("draft");
        lines[1].GetProperty("draft").GetProperty("findings").GetArrayLength().ShouldBeGreaterThan(0);
        lines[2].GetProperty("as").GetString().ShouldBe("question");
        lines[3].GetProperty("error").GetString()!.ShouldContain("poem");
    }

    [Theory]
    [InlineData("{\"id\":\"h\",\"text\":\"\\ud83d\"}")]
    [InlineData("{\"id\":[\"\\ud83d\"],\"text\":\"您好\"}")]
    [InlineData("{\"\\ud83d\":1,\"text\":\"您好\"}")]
    public void Half_a_surrogate_pair_gets_an_error_line(string line)
    {
        var (code, output, _) = CoachCommand.Run(line, "check", "--jsonl");
        Lines(output)[0].GetProperty("error").GetString()!.ShouldContain("surrogate");
        code.ShouldBe(2);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("advise --as poem text")]
    [InlineData("evaluate types")]
    public void Wrong_usage_exits_with_two(string arguments) => CoachCommand.Run("", arguments.Split(' ')).Code.ShouldBe(2);

    [Theory]
    [InlineData("check")]
    [InlineData("classify")]
    [InlineData("advise")]
    [InlineData("search")]
    [InlineData("mask")]
    public void An_option_that_there_is_not_is_told_and_is_no_text(string command)
    {
        var (code, output, error) = CoachCommand.Run("", command, "--explian", "这种问题连小孩子都会。", "--", "--也是");
        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldStartWith($"'--explian' is no option of '{command}'; a text that begins with -- stands behind --\n");
        error.ShouldNotContain("也是");
    }

    [Theory]
    [InlineData("--explian 13800138000", "--explian [手机号]\n", "--")]
    [InlineData("--jsonl", "--jsonl\n", "--")]
    [InlineData("@张三 13800138000", "@张三 [手机号]\n")]
    [InlineData("-", "-\n")]
    public void Texts_may_begin_with_any_mark(string text, string masked, params string[] before)
    {
        var (code, output, _) = CoachCommand.Run("", ["mask", .. before, text]);
        output.ShouldBe(masked);
        code.ShouldBe(0);
    }

    [Fact]
    public void Validate_lists_unproved_patterns_of_the_named_rules_or_of_all()
    {
        string[] named = Unproved("dare", "what_more");
        string[] all = Unproved();

        named.Length.ShouldBeGreaterThan(0);
        named.ShouldBe(all.Where(line => line.StartsWith("rules/dare.yaml:", StringComparison.Ordinal) || line.StartsWith("rules/what_more.yaml:", StringComparison.Ordinal)));
        all.Length.ShouldBeGreaterThan(named.Length);
    }

    [Fact]
    public void Validate_knows_which_rules_there_are()
    {
        var (code, _, error) = CoachCommand.Run("", "validate", "--unproved", "dare", "dear");
        error.ShouldBe("there is no rule 'dear'\n");
        code.ShouldBe(2);
    }

    [Fact]
    public void Evaluate_prints_figures_with_intervals()
    {
        var (code, output, _) = CoachCommand.Run("", "evaluate", "drafts", Path.Combine(TestCoach.Sets, "drafts.dev.h.jsonl"));
        output.ShouldContain("clean but flagged");
        output.ShouldMatch(@"recall\s+0\.\d{3} \[0\.\d{3}, 0\.\d{3}\]");
        code.ShouldBe(0);
    }

    private static string[] Unproved(params string[] rules)
    {
        var (code, output, _) = CoachCommand.Run("", ["validate", "--unproved", .. rules]);
        code.ShouldBe(0);
        string[] lines = [.. output.Split('\n').Where(line => line.Contains(" proves the pattern ", StringComparison.Ordinal))];
        output.ShouldEndWith($"\n{lines.Length} unproved pattern(s)\n");
        return lines;
    }

    private static JsonElement[] Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
