using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Phrases.Disguises;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Tests.Phrases.Disguises;

public sealed class HiddenWordsTests
{
    [Fact]
    public void A_word_is_found_by_its_sounds() => Find(new([new("不知道", 3, 9)]), Sound("bu"), Sound("zhi"), Sound("dao")).ShouldBe("不知道");

    [Fact]
    public void A_word_of_several_sounds_is_found_by_each()
    {
        var words = new HiddenWords([new("工厂", 0, 9)]);
        Find(words, Sound("gong"), Sound("chang")).ShouldBe("工厂");
        Find(words, Sound("gong"), Sound("an")).ShouldBe("工厂");
        Find(words, Sound("gong"), Sound("dao")).ShouldBeNull();
    }

    [Fact]
    public void First_letters_find_only_telling_words_of_three_characters()
    {
        var words = new HiddenWords([new("不知道", 3, 9), new("看得到", 0, 9), new("不行", 5, 9)]);
        Find(words, HiddenWords.Initial('b'), Sound("zhi"), HiddenWords.Initial('d')).ShouldBe("不知道");
        Find(words, HiddenWords.Initial('k'), HiddenWords.Initial('d'), HiddenWords.Initial('d')).ShouldBeNull();
        Find(words, HiddenWords.Initial('b'), HiddenWords.Initial('x')).ShouldBeNull();
    }

    [Theory]
    [InlineData(3, 9, 2, 99)]
    [InlineData(3, 9, 3, 8)]
    public void Of_words_that_sound_alike_the_more_telling_one_is_meant_then_the_more_usual(int telling, int usual, int otherTelling, int otherUsual)
    {
        HiddenWord[] words = [new("是事", telling, usual), new("时事", otherTelling, otherUsual)];
        Find(new(words), Sound("shi"), Sound("shi")).ShouldBe("是事");
        Find(new([.. words.Reverse()]), Sound("shi"), Sound("shi")).ShouldBe("是事");
    }

    /// <summary>In all thirty-odd drafts of the small model, and in a pattern, which counts for three.</summary>
    [Fact]
    public void Words_that_forbidden_stretches_hold_far_oftener_than_clean_drafts_are_telling()
    {
        var words = SmallModel.Trained.Hidden.All.ToDictionary(w => w.Word);
        words["不知道"].Telling.ShouldBe(11);
        words["不知道"].Usual.ShouldBe(11);
        words["您的单"].Telling.ShouldBe(0);
        words["您的单"].Usual.ShouldBeGreaterThan(4);
        words.ShouldNotContainKey("不");
        words.ShouldNotContainKey("我不知道");
        SmallModel.Trained.Hidden.All.Select(w => w.Word).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
    }

    [Fact]
    public void A_word_that_clean_drafts_hold_as_often_is_not_telling()
    {
        string[] clean = [.. Enumerable.Repeat("您稍等,好的", 6)];
        TrainingDraft[] drafts =
        [
            .. clean.Select(t => new TrainingDraft("a", t, new Dictionary<string, string>(), null)),
            .. Enumerable.Repeat(new TrainingDraft("b", "您稍等,我不管", new Dictionary<string, string> { ["not_ours"] = "您稍等,我不管" }, null), 3),
        ];
        var words = SmallModel.Train(drafts).Hidden.All.ToDictionary(w => w.Word);
        words["我不管"].Telling.ShouldBe(3);
        words["您稍等"].Telling.ShouldBe(0);
    }

    [Fact]
    public void All_words_that_sound_alike_are_found()
    {
        var found = new List<string>();
        foreach (var word in new HiddenWords([new("是事", 0, 9), new("时事", 4, 9), new("实事", 2, 9), new("知道", 9, 9)]).Find(HiddenWords.Key(HiddenWords.Key(0, Sound("shi")), Sound("shi"))))
        {
            found.Add(word.Word);
        }

        found.ShouldBe(["时事", "实事", "是事"]);
    }

    private static string? Find(HiddenWords words, params ushort[] sounds)
    {
        foreach (var found in words.Find(sounds.Aggregate(0UL, HiddenWords.Key)))
        {
            return found.Word;
        }

        return null;
    }

    private static ushort Sound(string syllable)
    {
        var cut = new List<(int Length, ushort Sound)>();
        Pinyin.TryCut(syllable, cut).ShouldBeTrue();
        return cut.ShouldHaveSingleItem().Sound;
    }
}
