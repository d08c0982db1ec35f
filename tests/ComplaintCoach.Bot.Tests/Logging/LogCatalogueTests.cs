using System.Reflection;
using ComplaintCoach.Bot.Logging;
using ComplaintCoach.Knowledge.Masking;
using Microsoft.Extensions.Logging;

namespace ComplaintCoach.Bot.Tests.Logging;

/// <summary>The numbered catalogue of log messages.</summary>
public sealed class LogCatalogueTests
{
    private static readonly LoggerMessageAttribute[] s_messages =
        [.. typeof(Log).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>()];

    [Fact]
    public void No_number_stands_twice()
    {
        s_messages.ShouldNotBeEmpty();
        s_messages.Select(message => message.EventId).ShouldBeUnique();
    }

    /// <summary>What the console's masker made of our own words would not be found again by whoever searches the log.</summary>
    [Fact]
    public void The_masker_leaves_our_own_words_as_they_are()
    {
        foreach (var message in s_messages)
        {
            Masker.Mask(message.Message).Text.ShouldBe(message.Message);
        }

        Masker.Mask("Coach ready: ComplaintCoach 基础包 2026.11.1, 162 entries, 25 rules, in 0.4 s").Spans.ShouldBeEmpty();
    }
}
