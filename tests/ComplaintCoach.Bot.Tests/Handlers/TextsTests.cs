using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using ComplaintCoach.Bot.Resources;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Reading;

namespace ComplaintCoach.Bot.Tests.Handlers;

/// <summary>Our own sentences: none missing, none left over.</summary>
public sealed class TextsTests
{
    private static readonly HashSet<string> InFile =
        [.. CoachTexts.Resource.GetResourceSet(CultureInfo.InvariantCulture, true, false)!.Cast<DictionaryEntry>().Select(e => (string)e.Key)];

    private static readonly CoachTexts Chinese = new(CultureInfo.GetCultureInfo("zh-Hans"));

    [Fact]
    public void Every_sentence_of_the_program_is_in_the_file()
    {
        foreach (var property in typeof(CoachTexts).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            property.GetValue(Chinese).ShouldNotBeNull(property.Name);
        }

        foreach (var severity in Enum.GetValues<Severity>())
        {
            Chinese.Severity(severity).ShouldNotBeNullOrEmpty();
            Chinese.Verdict(severity, 2).ShouldContain("2");
        }

        foreach (var taken in Enum.GetValues<TakenAs>())
        {
            Chinese.RetakeAs(taken).ShouldNotBeNullOrEmpty();
            Chinese.Example(taken).ShouldNotBeNullOrEmpty();
            Chinese.TakenAs(new Intake { As = taken, By = TakenBy.Judgement, Words = new("", 0) }).ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void Nothing_in_the_file_is_without_use()
    {
        string[] members = [.. typeof(CoachTexts).GetMembers().Select(m => m.Name)];
        string[] families = ["Help", "Severity", "Verdict", "Retake", "Example", "Taken"];
        string[] single = ["VerySure", "FairlySure"];

        InFile.Where(name => !members.Contains(name) && !single.Contains(name) && !families.Any(f => name.StartsWith(f, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1.0, "很像（99%）")]
    [InlineData(0.86, "很像（86%）")]
    [InlineData(0.62, "有点像（62%）")]
    public void Certainty_is_said_in_words_and_never_as_a_hundred_per_cent(double confidence, string words) =>
        Chinese.HowSure(confidence).ShouldEndWith(words);

    [Theory]
    [InlineData("zh-TW")]
    [InlineData("en")]
    [InlineData("fr")]
    public void A_language_without_translation_gets_Chinese(string culture) =>
        new CoachTexts(CultureInfo.GetCultureInfo(culture)).Copy.ShouldNotBeNullOrEmpty();
}
