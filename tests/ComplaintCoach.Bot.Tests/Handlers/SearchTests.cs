namespace ComplaintCoach.Bot.Tests.Handlers;

/// <summary>A question and the tips that answer it.</summary>
public sealed class SearchTests(CoachBot bot)
{
    [Fact]
    public async Task A_tip_comes_with_what_to_do_a_sentence_and_its_source()
    {
        var entry = bot.Pack.Entries.First(e => e.Say.Count > 0 && e.Sources.Count > 0 && e.Cues.Count > 0);

        var card = await new Chat(bot).SayAsync("？" + entry.Cues[0]);

        card.Lines.ShouldContain(entry.Title);
        card.Lines.ShouldContain(entry.Do);
        card.Lines.Count(l => l.StartsWith("依据：", StringComparison.Ordinal)).ShouldBeInRange(1, 5);
        card.Sentences.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task When_nothing_fits_the_card_says_so()
    {
        var card = await new Chat(bot).SayAsync("？xyzzy qwertyuiop");

        card.Text.ShouldContain("没找到");
        card.Sentences.ShouldBeEmpty();
    }
}
