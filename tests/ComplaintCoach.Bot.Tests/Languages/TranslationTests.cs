using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using ComplaintCoach.Bot.Resources;
using ComplaintCoach.Bot.Tests.Handlers;
using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Bot.Tests.Languages;

/// <summary>Our own sentences in three languages: none missing, each in its own characters.</summary>
public sealed partial class TranslationTests(CoachBot bot)
{
    private static readonly Dictionary<string, string> Simplified = File(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> Traditional = File(CultureInfo.GetCultureInfo("zh-Hant"));
    private static readonly Dictionary<string, string> English = File(CultureInfo.GetCultureInfo("en"));
    private static readonly CoachTexts InEnglish = new(CultureInfo.GetCultureInfo("en"));

    [Fact]
    public void Every_sentence_is_there_in_three_languages()
    {
        Traditional.Keys.Order().ShouldBe(Simplified.Keys.Order());
        English.Keys.Where(name => !IsNameOfThePack(name)).Order().ShouldBe(Simplified.Keys.Order());
    }

    [Fact]
    public void A_translation_has_the_places_of_the_original()
    {
        foreach (var (name, sentence) in Simplified)
        {
            Places(Traditional[name]).ShouldBe(Places(sentence), name);
            Places(English[name]).ShouldBe(Places(sentence), name);
        }
    }

    [Fact]
    public void Traditional_is_Traditional_throughout() =>
        Traditional.ShouldAllBe(entry => ScriptConverter.ToTraditional(entry.Value) == entry.Value);

    [Fact]
    public void Simplified_has_no_character_of_Traditional() =>
        Simplified.ShouldAllBe(entry => entry.Value.All(c => ScriptConverter.Detect(c.ToString()) == Script.Simplified));

    [Fact]
    public void English_has_no_Chinese_character_and_no_wide_mark() => English.ShouldAllBe(entry => entry.Value.All(c => c < '\u2E80'));

    [Fact]
    public void Types_and_risks_have_English_names()
    {
        CustomerTypes.All.ShouldAllBe(id => !string.IsNullOrWhiteSpace(InEnglish.TypeName(id)));
        RiskIds.All.ShouldAllBe(id => !string.IsNullOrWhiteSpace(InEnglish.RiskName(id)));
    }

    [Fact]
    public void No_English_name_is_left_over()
    {
        string[] known =
        [
            .. CustomerTypes.All.Select(id => $"TypeName_{id}"),
            .. RiskIds.All.Select(id => $"RiskName_{id}"),
            .. bot.Pack.Rules.Select(r => $"RuleName_{r.Id}"),
        ];

        English.Keys.Where(IsNameOfThePack).ShouldAllBe(name => known.Contains(name));
    }

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    [InlineData("en")]
    public void What_has_no_name_of_ours_keeps_the_name_of_the_pack(string language)
    {
        var texts = new CoachTexts(CultureInfo.GetCultureInfo(language));

        texts.TypeName("martian").ShouldBeNull();
        texts.RiskName("martian").ShouldBeNull();
        texts.RuleName("martian").ShouldBeNull();
    }

    private static bool IsNameOfThePack(string name) => name.Contains('_');

    private static string[] Places(string sentence) => [.. Place().Matches(sentence).Select(m => m.Value).Order()];

    private static Dictionary<string, string> File(CultureInfo culture) =>
        CoachTexts.Resource.GetResourceSet(culture, true, false)!.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
