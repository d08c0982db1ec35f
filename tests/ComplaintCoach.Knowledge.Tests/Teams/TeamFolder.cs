namespace ComplaintCoach.Knowledge.Tests.Teams;

/// <summary>A folder of team files on the real disk; gone with the test.</summary>
internal sealed class TeamFolder : IDisposable
{
    /// <summary>A whole team: it switches off, raises, lowers, excepts, and brings a rule and a word class of its own.</summary>
    public const string Whole = """
        severity:
          seen_it_all: off
          dont_know: block
          child_could: hint
        except:
          not_ours: ["其实 这 不是 我们 的 事"]
        words:
          bargain: [打折, 折扣, 便宜点]
        rules:
          - id: own_no_discount_talk
            title: 别谈折扣
            severity: warn
            origin: practice
            why: 折扣由店长谈，客服先答应会变成承诺。
            patterns: ["我|我们 ..6 给您 ..4 {bargain}"]
            hits: [我给您打折, 我们可以给您便宜点]
            misses: [您好, 店长会来和您谈]
            replacements: [您的要求我记下了，请店长〔几点前〕给您回电话。]

        """;

    public string Path { get; } = Directory.CreateTempSubdirectory("coach-teams-").FullName;

    public TeamFolder With(string file, string text)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, file), text);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
