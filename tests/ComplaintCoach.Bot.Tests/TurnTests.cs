using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using ComplaintCoach.Bot.Tests.Support;
using ComplaintCoach.Bot.Turns;

namespace ComplaintCoach.Bot.Tests;

/// <summary>What the pipeline promises whatever a handler does.</summary>
public sealed class TurnTests(BotServer server)
{
    [Fact]
    public async Task A_handler_that_fails_is_apologised_for_and_no_word_of_the_customer_is_logged()
    {
        var user = await DirectLineUser.StartAsync(server);

        (await user.SayAsync("throw")).Status.ShouldBe(HttpStatusCode.OK);
        await user.SayAsync("next");

        var texts = await user.TextsAsync();
        texts[2].ShouldStartWith("抱歉");
        texts[^1].ShouldBe("echo next");
        server.Log.Text.ShouldContain("100 Turn of kind Text on directline failed: System.InvalidOperationException");
        server.Log.Text.ShouldContain(nameof(ScriptedHandler));
        server.Log.Text.ShouldNotContain("secret words");
    }

    [Theory]
    [InlineData("zh-CN", "抱歉，这")]
    [InlineData("zh-TW", "抱歉，這")]
    [InlineData("en-GB", "Sorry")]
    [InlineData("fr", "抱歉，这")]
    [InlineData("not a language!", "抱歉，这")]
    public async Task The_apology_speaks_the_persons_language(string locale, string start)
    {
        var user = await DirectLineUser.StartAsync(server);

        await user.SendAsync(new() { ["type"] = "message", ["text"] = "throw", ["locale"] = locale });

        (await user.TextsAsync())[2].ShouldStartWith(start);
    }

    [Theory]
    [InlineData("wait for ever")]
    [InlineData("ignore the deadline")]
    public async Task A_handler_that_takes_too_long_is_stopped_and_nothing_arrives_late(string text)
    {
        await using var hasty = new BotServer("Development", ("Turns:Deadline", "00:00:00.200"));
        var user = await DirectLineUser.StartAsync(hasty);
        var watch = Stopwatch.StartNew();

        await user.SayAsync(text);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2.5));
        await user.SayAsync("next");
        await Task.Delay(TimeSpan.FromSeconds(3.5), TestContext.Current.CancellationToken);
        var texts = await user.TextsAsync();
        texts[2].ShouldContain("太久");
        texts[^1].ShouldBe("echo next");
        hasty.Log.Text.ShouldContain("101 Turn of kind Text");
    }

    [Fact]
    public async Task A_reply_cut_through_a_surrogate_pair_still_arrives()
    {
        var user = await DirectLineUser.StartAsync(server);

        await user.SayAsync("cut");

        (await user.TextsAsync())[^1].ShouldBe("cut \ufffd");
    }

    [Fact]
    public async Task Turns_of_one_conversation_follow_one_another()
    {
        var user = await DirectLineUser.StartAsync(server);

        var slow = user.SayAsync("slow");
        await Task.Delay(100, TestContext.Current.CancellationToken);
        await Task.WhenAll(slow, user.SayAsync("quick"));

        (await user.TextsAsync()).ShouldBe(["welcome", "slow", "echo slow", "quick", "echo quick"]);
    }

    [Fact]
    public async Task Another_conversation_does_not_wait()
    {
        var one = await DirectLineUser.StartAsync(server);
        var other = await DirectLineUser.StartAsync(server);

        var slow = one.SayAsync("slow");
        await other.SayAsync("quick");

        slow.IsCompleted.ShouldBeFalse();
        await slow;
    }

    [Fact]
    public async Task Each_turn_has_a_span_with_its_kind_and_without_its_words()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TurnRunner.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var user = await DirectLineUser.StartAsync(server);

        await user.SayAsync("private words");

        var tags = spans.SelectMany(span => span.Tags).ToArray();
        tags.ShouldContain(tag => tag.Key == "turn.kind" && tag.Value == "Text");
        tags.ShouldNotContain(tag => tag.Value != null && tag.Value.Contains("private", StringComparison.Ordinal));
    }
}
