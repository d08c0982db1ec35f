using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Batch;

/// <summary><c>coach check --batch</c> on a real process.</summary>
public sealed class BatchCommandTests : IDisposable
{
    private const string Bad = "这种问题连小孩子都会";
    private readonly DraftFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_of_all_kinds_is_checked_and_summed_up()
    {
        _folder.With("in/a.txt", $"您好\n\n{Bad}");
        _folder.With("in/b.csv", $"no;text\n1;\"{Bad}\"\n", CodePagesEncodingProvider.Instance.GetEncoding("GB18030"));
        _folder.With("in/deep/c.jsonl", $"{{\"id\":7,\"text\":\"{Bad}\"}}\n");

        var (code, output, error) = CoachCommand.Run("", "check", "--batch", _folder.In("in"), "--recursive", "--out", _folder.In("out.jsonl"), "--summary-csv", _folder.In("sum.csv"));

        code.ShouldBe(1, error);
        string[] told = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        told[..3].ShouldAllBe(t => t.EndsWith("child_could (block): 「连小孩子都会」", StringComparison.Ordinal));
        told[..3].Select(t => t.Split(' ')[0]).ShouldBe([_folder.In("in/a.txt") + ":3", _folder.In("in/b.csv") + ":2", _folder.In("in/deep/c.jsonl") + ":1"]);
        told[^1].ShouldBe("drafts 4: flagged 3 (75.0 %), clean 1 (25.0 %); unreadable 0 row(s), 0 file(s); without text 0 row(s)");
        error.Trim().ShouldMatch(@"^\d+\.\d s, \d+ drafts per second$");
        var lines = File.ReadAllLines(_folder.In("out.jsonl")).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        lines.Count.ShouldBe(4);
        lines[0].GetProperty("findings").GetArrayLength().ShouldBe(0);
        lines[3].GetProperty("id").GetInt32().ShouldBe(7);
        lines[3].GetProperty("findings")[0].GetProperty("rule").GetString().ShouldBe("child_could");
        byte[] csv = File.ReadAllBytes(_folder.In("sum.csv"));
        csv[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(csv[3..]).ShouldStartWith("rule,title,drafts,findings,share\r\nchild_could,贬低客户的能力,3,3,0.7500\r\n(drafts),,4,3,\r\n(flagged),,3,,0.7500\r\n");
    }

    [Fact]
    public void The_answer_to_a_draft_is_the_one_of_the_contract()
    {
        var (_, plain, _) = CoachCommand.Run(JsonSerializer.Serialize(new { text = Bad }), "check", "--jsonl");
        CoachCommand.Run("", "check", "--batch", _folder.With("a.txt", Bad), "--out", _folder.In("out.jsonl"));

        string line = File.ReadAllText(_folder.In("out.jsonl")).Trim();
        line.ShouldBe($"{{\"file\":{JsonSerializer.Serialize(_folder.In("a.txt"))},\"line\":1,{plain.Trim()[1..]}");
    }

    [Fact]
    public void Bad_rows_and_files_are_told_and_the_rest_goes_on()
    {
        string rows = _folder.With("a.jsonl", $"nonsense\n{{\"text\":\"{Bad}\"}}\n");
        string column = _folder.With("b.csv", "时间,回复\n1,您好\n");

        var (code, output, error) = CoachCommand.Run("", "check", "--batch", rows, column, _folder.In("none.txt"));

        code.ShouldBe(2);
        output.ShouldContain($"{rows}:2 child_could");
        output.ShouldContain("drafts 1: flagged 1 (100.0 %), clean 0 (0.0 %); unreadable 1 row(s), 2 file(s)");
        error.ShouldContain($"{rows}:1 not readable as JSON");
        error.ShouldContain($"{column}:1 there is no column 'text'; there are 时间, 回复 (");
        error.ShouldContain($"{_folder.In("none.txt")} there is no such file or folder");
    }

    [Fact]
    public void The_rules_of_a_team_hold_for_a_batch_too()
    {
        _folder.With("teams/sales.yaml", "severity: { child_could: off }");
        CoachCommand.Run("", "check", "--batch", _folder.With("a.txt", Bad), "--teams", _folder.In("teams"), "--team", "sales").Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("check --batch", "needs a file or a folder")]
    [InlineData("check --batch --jsonl {a}", "only one of them")]
    [InlineData("check {a} --recursive", "--recursive needs --batch")]
    [InlineData("check --jsonl --out {o}", "--out needs --batch")]
    [InlineData("check --batch {a} --separator x", "'x'")]
    [InlineData("check --batch {a} --encoding latin1", "latin1")]
    [InlineData("check --batch {a} --out {a}", "is to be read")]
    [InlineData("check --batch {f} --summary-csv {a}", "is to be read")]
    [InlineData("check --batch {a} --out {o} --summary-csv {o}", "the same file")]
    [InlineData("check --batch {a} --out {f}/none/o.jsonl", "cannot be written")]
    [InlineData("check --batch {e}", "no file of drafts")]
    public void Wrong_usage_is_told_and_nothing_is_written(string arguments, string told)
    {
        string file = _folder.With("in/a.txt", Bad);
        Directory.CreateDirectory(_folder.In("empty"));
        string Filled(string argument) => argument.Replace("{a}", file, StringComparison.Ordinal).Replace("{o}", _folder.In("o"), StringComparison.Ordinal)
            .Replace("{f}", _folder.In("in"), StringComparison.Ordinal).Replace("{e}", _folder.In("empty"), StringComparison.Ordinal);

        var (code, _, error) = CoachCommand.Run("", [.. arguments.Split(' ').Select(Filled)]);

        code.ShouldBe(2, error);
        error.ShouldContain(told);
        File.ReadAllText(file).ShouldBe(Bad);
        File.Exists(_folder.In("o")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("INT", 2)]
    [InlineData("TERM", 15)]
    public async Task A_signal_ends_it_with_the_summary_so_far(string signal, int number)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "neither kill nor /proc");
        string drafts = _folder.With("a.txt", string.Concat(Enumerable.Repeat(Bad + "\n", 300_000)));
        using var process = CoachCommand.Start("check", "--batch", drafts, "--summary-csv", _folder.In("sum.csv"));
        process.StandardInput.Close();
        if (Ignores(process, number))
        {
            process.Kill();
            Assert.Skip($"SIG{signal} is ignored by whoever runs the tests, so by every program under them");
        }

        (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().ShouldStartWith($"{drafts}:1 child_could");
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using (var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        string rest = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(130);
        rest.ShouldMatch(@"\ndrafts \d+: flagged ");
        (await error).ShouldContain("stopped before the end; ");
        File.ReadAllText(_folder.In("sum.csv")).ShouldContain("(unreadable files)");
    }

    private static bool Ignores(Process process, int signal)
    {
        string ignored = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith("SigIgn:", StringComparison.Ordinal));
        return (ulong.Parse(ignored.AsSpan("SigIgn:".Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (signal - 1) & 1) == 1;
    }
}
