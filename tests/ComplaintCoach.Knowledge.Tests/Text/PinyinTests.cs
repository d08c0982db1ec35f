using System.Diagnostics;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Tests.Text;

public sealed class PinyinTests
{
    [Theory]
    [InlineData("zhi", "zi")]
    [InlineData("chu", "cu")]
    [InlineData("shi", "si")]
    [InlineData("bing", "bin")]
    [InlineData("zheng", "zen")]
    [InlineData("sheng", "sen")]
    public void What_is_mixed_up_in_typing_is_one_sound(string typed, string meant) => SoundOf(typed).ShouldBe(SoundOf(meant));

    [Theory]
    [InlineData("bu", "pu")]
    [InlineData("lan", "nan")]
    [InlineData("dan", "dang")]
    [InlineData("zhang", "zhan")]
    [InlineData("hu", "fu")]
    [InlineData("dong", "don")]
    public void Other_sounds_are_kept_apart(string one, string other) => SoundOf(one).ShouldNotBe(SoundOf(other));

    [Theory]
    [InlineData('不', "bu fou")]
    [InlineData('知', "zhi")]
    [InlineData('道', "dao")]
    [InlineData('女', "nv ru")]
    [InlineData('是', "shi")]
    [InlineData('厂', "chang an han")]
    public void A_character_has_its_sounds_the_usual_one_first(char character, string sounds)
    {
        ushort?[] expected = [.. sounds.Split(' ').Select(SoundOf)];
        Pinyin.Of(character).ToArray().Select(s => (ushort?)s).ShouldBe(expected);
    }

    [Theory]
    [InlineData('a')]
    [InlineData('5')]
    [InlineData(',')]
    [InlineData('\0')]
    [InlineData('\uffff')]
    [InlineData('\ud83d')]
    public void What_is_no_Han_character_has_no_sound(char character)
    {
        Pinyin.Of(character).Length.ShouldBe(0);
        Pinyin.InitialsOf(character).ShouldBeEmpty();
    }

    [Theory]
    [InlineData('知', "z")]
    [InlineData('不', "bf")]
    [InlineData('厂', "cah")]
    public void First_letters_are_those_of_the_sounds(char character, string letters) => Pinyin.InitialsOf(character).ShouldBe(letters);

    [Theory]
    [InlineData("buzhidao", "bu zhi dao")]
    [InlineData("fangan", "fang an")]
    [InlineData("xian", "xian")]
    [InlineData("xiaohaizi", "xiao hai zi")]
    [InlineData("bukeneng", "bu ke neng")]
    [InlineData("nver", "nv er")]
    [InlineData("yifenqian", "yi fen qian")]
    [InlineData("guia", "gui a")]
    [InlineData("", "")]
    public void A_run_is_cut_into_syllables(string run, string syllables)
    {
        var cut = new List<(int Length, ushort Sound)>();
        Pinyin.TryCut(run, cut).ShouldBeTrue();
        int at = 0;
        string.Join(' ', cut.Select(s => run[at..(at += s.Length)])).ShouldBe(syllables);
        cut.Select(s => (ushort?)s.Sound).ShouldBe(syllables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(SoundOf));
    }

    [Theory]
    [InlineData("sorry")]
    [InlineData("bzd")]
    [InlineData("ok")]
    [InlineData("buv")]
    [InlineData("iphone")]
    [InlineData("vip")]
    public void What_is_no_pinyin_is_not_cut(string run)
    {
        var cut = new List<(int Length, ushort Sound)> { (1, 7) };
        Pinyin.TryCut(run, cut).ShouldBeFalse();
        cut.ShouldBe([(1, 7)]);
    }

    /// <summary>"ao" can be cut in two ways, so a run of many can be cut in more ways than can be tried.</summary>
    [Theory]
    [InlineData("ao", "vv", false)]
    [InlineData("ao", "", true)]
    [InlineData("an", "vv", false)]
    [InlineData("gangan", "vv", false)]
    [InlineData("a", "", true)]
    [InlineData("buzhidao", "", true)]
    public void A_long_run_is_cut_in_time_that_grows_with_its_length(string unit, string tail, bool cuts)
    {
        string run = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length)) + tail;
        var cut = new List<(int Length, ushort Sound)>();
        long start = Stopwatch.GetTimestamp();
        Pinyin.TryCut(run, cut).ShouldBe(cuts);
        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(2));
        cut.Sum(s => s.Length).ShouldBe(cuts ? run.Length : 0);
    }

    private static ushort? SoundOf(string syllable)
    {
        var cut = new List<(int Length, ushort Sound)>();
        return Pinyin.TryCut(syllable, cut) && cut.Count == 1 ? cut[0].Sound : null;
    }
}
