using System.Text.Json;
using ComplaintCoach.Knowledge.Tests.Phrases;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Doors;

/// <summary><c>coach train drafts</c> and <c>coach evaluate drafts</c> on a real process and a knowledge folder with a few drafts.</summary>
public sealed class TrainDraftsCommandTests
{
    private const string Paraphrase = "您好,这下可把我难住了,我马上去查。";

    [Fact]
    public void What_is_trained_and_put_into_the_pack_is_used()
    {
        using var folder = new SmallKnowledge();
        var (code, output, error) = CoachCommand.Run("", "train", "drafts", "--knowledge", folder.Path, "--out", folder.Model);
        output.ShouldMatch(@"^\d+ drafts, \d+ features, \d+ s\s*$", error);
        code.ShouldBe(0);

        var (found, shown, _) = CoachCommand.Run("", "check", "--knowledge", folder.Path, Paraphrase);
        shown.ShouldContain("dont_know");
        found.ShouldBe(1);

        var (evaluated, figures, _) = CoachCommand.Run(
            "", "evaluate", "drafts", folder.Set(("p1", Paraphrase, ["dont_know"]), ("p2", "楼上那块不归我们管,您放心。", ["not_ours"]), ("c1", "您好,我马上去查。", [])), "--knowledge", folder.Path, "--misses", "--at-least", "0.9");
        figures.ShouldMatch(@"drafts +3 \(2 break a rule\)");
        figures.ShouldMatch(@"recall +1\.000 \[");
        figures.ShouldMatch(@"clean but flagged +0\.000 \[");
        figures.ShouldMatch(@"kind paraphrase +caught 1\.000 \[");
        figures.ShouldMatch(@"paraphrases by content bigrams shared .*\n  0: caught 1\.000 .* of 1\r?\n  1: caught 1\.000 .* of 1");
        figures.ShouldContain("none with any training draft or pattern of any rule: no draft");
        figures.ShouldMatch(@"\ndont_know +1 +0 +1\.000 ");
        evaluated.ShouldBe(0);
    }

    [Fact]
    public void A_folder_without_drafts_says_where_they_are()
    {
        using var folder = new SmallKnowledge();
        Directory.Delete(folder.Drafts, recursive: true);
        var (code, _, error) = CoachCommand.Run("", "train", "drafts", "--knowledge", folder.Path);
        error.ShouldContain("No labelled drafts");
        error.ShouldContain("--knowledge knowledge");
        code.ShouldBe(2);
    }

    [Theory]
    [InlineData("train", "drafts")]
    [InlineData("evaluate", "drafts", "set.jsonl")]
    public void A_draft_that_cannot_be_read_is_told_by_its_place(params string[] arguments)
    {
        using var folder = new SmallKnowledge();
        File.WriteAllText(Path.Combine(folder.Drafts, "b.jsonl"), "{\"card\":{}}\n{\"text\":\"不知道\",\"breaks\":{\"awful\":\"不知道\"}}\nnot json\n");
        string set = folder.Set(("p1", Paraphrase, ["dont_know"]));
        var (code, _, error) = CoachCommand.Run("", [.. arguments.Select(a => a == "set.jsonl" ? set : a), "--knowledge", folder.Path]);
        error.ShouldContain("b.jsonl:2:1 not a labelled draft: no rule is named 'awful'");
        error.ShouldContain("b.jsonl:3:1 ");
        code.ShouldBe(2);
    }

    [Fact]
    public void A_pack_whose_model_is_cut_short_is_told_what_to_do()
    {
        using var folder = new SmallKnowledge();
        File.WriteAllText(folder.Model, "CCPM");
        var (code, output, error) = CoachCommand.Run("", "validate", "--knowledge", folder.Path);
        (output + error).ShouldContain("phrases.model:1:1 ");
        (output + error).ShouldContain("coach train drafts");
        code.ShouldNotBe(0);
    }

    /// <summary>The shipped pack without its model and with three of its rules, and the drafts of <see cref="SmallModel"/>; gone with the test.</summary>
    private sealed class SmallKnowledge : IDisposable
    {
        public SmallKnowledge()
        {
            foreach (string file in Directory.EnumerateFiles(TestCoach.KnowledgeFolder, "*", SearchOption.AllDirectories).Where(Belongs))
            {
                string target = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(TestCoach.KnowledgeFolder, file));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            Directory.CreateDirectory(Drafts);
            File.WriteAllLines(
                System.IO.Path.Combine(Drafts, "a.jsonl"),
                SmallModel.Drafts.Select(d => d.Breaks.Count > 0 ? JsonSerializer.Serialize(new { text = d.Text, breaks = d.Breaks }) : JsonSerializer.Serialize(new { text = d.Text })).Prepend("{\"card\":{}}"));
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("coach-knowledge-").FullName;

        public string Drafts => System.IO.Path.Combine(Path, "drafts");

        public string Model => System.IO.Path.Combine(Path, "content", "phrases.model");

        public string Set(params (string Id, string Text, string[] Rules)[] drafts)
        {
            string file = System.IO.Path.Combine(Path, "set.jsonl");
            File.WriteAllLines(file, drafts.Select(d => JsonSerializer.Serialize(new { id = d.Id, text = d.Text, rules = d.Rules, kind = d.Rules.Length > 0 ? "paraphrase" : "clean" })));
            return file;
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);

        private static bool Belongs(string file)
        {
            string name = System.IO.Path.GetFileNameWithoutExtension(file);
            return System.IO.Path.GetExtension(file) != ".model"
                && (System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(file)) != "rules" || SmallModel.Rules.Any(r => r.Id == name));
        }
    }
}
