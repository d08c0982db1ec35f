using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Knowledge.Tests.Content;

/// <summary>The form of drafts/*.jsonl, and how mistakes in it are told.</summary>
public sealed class DraftTrainingFolderTests
{
    private const string Card = "{\"card\":{\"voice\":\"a\"}}";

    [Fact]
    public void Drafts_are_read_in_the_order_of_files_and_lines()
    {
        var drafts = Read(
            ("b.jsonl", $$"""{"text":"您好"}"""),
            ("a.jsonl", Card + "\n" + """{"text":"好,不知道。","breaks":{"dont_know":"不知道"}}""" + "\n\n" + """{"text":"我去查。","near":"dont_know"}"""),
            ("notes.txt", "not a draft"));
        drafts.Select(d => (d.Voice, d.Text, d.Near, d.ByRuleAuthor)).ShouldBe(
            [("a", "好,不知道。", null, false), ("a", "我去查。", "dont_know", false), ("b", "您好", null, false)]);
        drafts[0].Breaks.ShouldBe(new Dictionary<string, string> { ["dont_know"] = "不知道" });
        drafts[1].Breaks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("not json", "not a labelled draft")]
    [InlineData("[]", "not a labelled draft")]
    [InlineData("{\"words\":\"不知道\"}", "not a labelled draft")]
    [InlineData("{\"text\":7}", "not a labelled draft")]
    [InlineData("{\"text\":\"不知道\",\"breaks\":[\"dont_know\"]}", "not a labelled draft")]
    [InlineData("{\"text\":\"不知道\",\"breaks\":{\"dont_know\":7}}", "not a labelled draft")]
    [InlineData("{\"text\":\"不知道\",\"breaks\":{\"awful\":\"不知道\"}}", "no rule is named 'awful'")]
    [InlineData("{\"text\":\"我去查\",\"near\":\"awful\"}", "no rule is named 'awful'")]
    [InlineData("{\"text\":\"不知道\",\"breaks\":{\"dont_know\":\"不晓得\"}}", "'不晓得' does not stand in the text")]
    [InlineData("{\"text\":\"不知道\",\"breaks\":{\"dont_know\":\"\"}}", "'' does not stand in the text")]
    [InlineData("{\"text\":\"不知道\",\"breaks\":{\"dont_know\":\"不知道\"},\"near\":\"dont_know\"}", "is no near-miss")]
    public void A_mistake_is_told_with_file_and_line(string line, string message)
    {
        var problem = Should.Throw<ContentException>(() => Read(("v.jsonl", $"{Card}\n\n{line}\n{{\"text\":\"您好\"}}"))).Problems.ShouldHaveSingleItem();
        problem.ToString().ShouldStartWith("v.jsonl:3:1 not a labelled draft: ");
        problem.Message.ShouldContain(message);
    }

    [Fact]
    public void All_mistakes_of_all_files_are_told_at_once() =>
        Should.Throw<ContentException>(() => Read(("a.jsonl", "x\n{\"text\":\"好\"}\ny"), ("b.jsonl", "z"))).Problems.Select(p => (p.File, p.Line)).ShouldBe([("a.jsonl", 1), ("a.jsonl", 3), ("b.jsonl", 1)]);

    [Fact]
    public void A_folder_that_is_not_there_holds_no_drafts() => DraftTrainingFolder.Read("/nowhere", ["dont_know"]).ShouldBeEmpty();

    private static IReadOnlyList<TrainingDraft> Read(params (string Name, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("coach-drafts-");
        try
        {
            foreach (var (name, text) in files)
            {
                File.WriteAllText(Path.Combine(folder.FullName, name), text);
            }

            return DraftTrainingFolder.Read(folder.FullName, ["dont_know"]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
