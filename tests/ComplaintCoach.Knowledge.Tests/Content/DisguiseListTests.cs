using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Phrases.Disguises;
using ComplaintCoach.Knowledge.Tests.Support;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Tests.Content;

/// <summary>disguises.yaml: what is read, and how its mistakes are told.</summary>
public sealed class DisguiseListTests
{
    [Fact]
    public void Letters_slang_and_look_alikes_are_read_as_the_checker_sees_them()
    {
        var (list, problems) = Read("written:\n  bzd: 不知道\n  \"no idea\": 我也没頭緒\nslang:\n  8造: 不知道\n  唔: 不\nlookalikes:\n  亥: 孩\n  \"8\": 不吧\n");
        problems.ShouldBeEmpty();
        list.Written.ShouldBe(new Dictionary<string, string> { ["bzd"] = "不知道", ["no idea"] = "我也没头绪" });
        list.Slang.ShouldBe(new Dictionary<string, string> { ["8造"] = "不知道", ["唔"] = "不" });
        list.LookAlikes.ShouldBe(new Dictionary<char, string> { ['亥'] = "孩", ['8'] = "不吧" });
    }

    [Theory]
    [InlineData("written:\n  bzd: 不知道\n  BZD: 不知道\n", 3, "'BZD' is no word or phrase in small letters")]
    [InlineData("written:\n  不知: 不知道\n", 2, "'不知' is no word or phrase in small letters")]
    [InlineData("written:\n  8zd: 不知道\n", 2, "'8zd' is no word or phrase in small letters")]
    [InlineData("written:\n  \"bzd!\": 不知道\n", 2, "'bzd!' is no word or phrase in small letters")]
    [InlineData("written:\n  \"\": 不知道\n", 2, "'' is no word or phrase in small letters")]
    [InlineData("slang:\n  唔: 不\n  bzd: 不知道\n", 3, "'bzd: 不知道' is not a word as it is read and the characters it stands for")]
    [InlineData("slang:\n  唔: no\n", 2, "'唔: no' is not a word as it is read and the characters it stands for")]
    [InlineData("lookalikes:\n  亥: 孩\n  亥子: 孩\n", 3, "'亥子: 孩' is not one character and those it is written for")]
    [InlineData("lookalikes:\n  亥: hai\n", 2, "'亥: hai' is not one character and those it is written for")]
    [InlineData("written:\n  bzd: [不知道]\n", 2, "")]
    [InlineData("written: bzd\n", 1, "")]
    [InlineData("written: {}\nspelled: {}\n", 2, "the key 'spelled' is not known here")]
    [InlineData("written: [\n", 1, "not readable as YAML")]
    public void A_mistake_is_told_with_file_and_line(string yaml, int line, string message)
    {
        var (_, problems) = Read(yaml);
        var problem = problems.ShouldHaveSingleItem();
        problem.File.ShouldBe("disguises.yaml");
        problem.Line.ShouldBeInRange(line, line + 1);
        problem.Message.ShouldContain(message);
    }

    [Fact]
    public void All_mistakes_are_told_at_once() => Read("written:\n  A: 一\n  B: 二\nlookalikes:\n  cc: 三\n").Problems.Count.ShouldBe(3);

    [Fact]
    public void A_pack_without_the_file_reads_no_letters_and_no_look_alikes()
    {
        var (list, problems) = Read(null);
        problems.ShouldBeEmpty();
        list.Written.ShouldBeEmpty();
        list.Slang.ShouldBeEmpty();
        list.LookAlikes.ShouldBeEmpty();
    }

    /// <summary>What the shipped list writes for a word is normalised Han, and no look-alike stands for itself.</summary>
    [Fact]
    public void The_shipped_list_names_words_and_other_characters()
    {
        var list = TestCoach.Shipped.Pack.Language.Disguises;
        list.Written.Count.ShouldBeGreaterThan(100);
        list.Written.Where(w => w.Value.Length == 0 || !w.Value.All(Normalizer.IsHan)).ShouldBeEmpty();
        list.Slang.Where(s => list.Slang.Keys.Any(s.Value.Contains)).ShouldBeEmpty();
        list.LookAlikes.Where(l => l.Value.Length == 0 || l.Value.Contains(l.Key)).ShouldBeEmpty();
    }

    private static (DisguiseList List, List<Problem> Problems) Read(string? yaml)
    {
        var folder = Directory.CreateTempSubdirectory("coach-pack-");
        try
        {
            if (yaml is not null)
            {
                File.WriteAllText(Path.Combine(folder.FullName, "disguises.yaml"), yaml);
            }

            var problems = new List<Problem>();
            return (DisguiseListReader.Read(new ContentFolder(folder.FullName, problems)), problems);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
