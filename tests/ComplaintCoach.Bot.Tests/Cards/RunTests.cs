using ComplaintCoach.Bot.Cards;

namespace ComplaintCoach.Bot.Tests.Cards;

/// <summary>Text becomes TextRuns that show exactly this text.</summary>
public sealed class RunTests
{
    [Theory]
    [InlineData("plain", 1)]
    [InlineData("{one}", 1)]
    [InlineData("{{DATE(2026-01-01T00:00:00Z)}}", 2)]
    [InlineData("a{{b{{c", 3)]
    [InlineData("{{{", 3)]
    [InlineData("", 0)]
    public void Card_functions_are_taken_apart_and_no_character_is_lost(string text, int runs)
    {
        string[] pieces = [.. new Run(text).ToInlines().Select(i => (string)i["text"]!)];

        string.Concat(pieces).ShouldBe(text);
        pieces.Length.ShouldBe(runs);
        pieces.ShouldAllBe(p => !p.Contains("{{"));
    }

    [Theory]
    [InlineData("您〔几点前〕来", "您|〔几点前〕|来")]
    [InlineData("〔一〕〔二〕", "|〔一〕||〔二〕|")]
    [InlineData("没有空", "没有空")]
    [InlineData("〔没关上", "〔没关上")]
    public void Gaps_are_runs_of_their_own(string sentence, string runs) =>
        string.Join('|', SentenceBlock.Runs(sentence).Select(r => r.Text)).ShouldBe(runs);
}
