using System.Diagnostics;
using ComplaintCoach.Bot.Teams;
using ComplaintCoach.Bot.Tests.Handlers;
using ComplaintCoach.Bot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace ComplaintCoach.Bot.Tests.Teams;

/// <summary>The folder of the teams, looked at as it changes; the real disk, look by look.</summary>
public sealed class LiveTeamsTests : IDisposable
{
    private readonly TeamFiles _files = new();
    private readonly BotServer.LogCatcher _log = new();
    private readonly LoggerFactory _loggers;
    private readonly LiveTeams _teams;

    public LiveTeamsTests(CoachBot bot)
    {
        _loggers = new([_log]);
        _teams = new(_files.Path, bot.Pack, _loggers.CreateLogger<LiveTeams>());
    }

    public void Dispose()
    {
        _loggers.Dispose();
        _log.Dispose();
        _files.Dispose();
    }

    [Fact]
    public void A_new_file_counts_when_it_was_seen_twice_the_same()
    {
        _teams.Load().ShouldBeEmpty();
        _files.With("shop-a", "severity: { dare: off }");

        _teams.Look();
        _teams.Teams.Names.ShouldBeEmpty();
        _teams.Look();
        _teams.Teams.Names.ShouldBe(["shop-a"]);
    }

    [Fact]
    public void A_file_that_is_still_being_written_is_not_taken_though_what_stands_there_could_be_read()
    {
        _files.With("shop-a", TeamFiles.NoDiscounts());
        _teams.Load();
        var before = _teams.Teams;
        for (int i = 0; i < 5; i++)
        {
            _files.With("shop-a", $"severity:\n  dare: off\n# {i}");
            _teams.Look();
            _teams.Teams.ShouldBeSameAs(before);
        }

        _teams.Look();
        _teams.Teams.Find("shop-a")!.Rules.ShouldNotContain(r => r.Id == "dare");
    }

    [Fact]
    public void A_broken_file_leaves_the_last_good_state_and_is_told_without_its_words()
    {
        _files.With("shop-a", TeamFiles.NoDiscounts()).With("shop-b", "{}");
        _teams.Load();
        var good = _teams.Teams.Find("shop-a");
        _files.With("shop-a", TeamFiles.NoDiscounts().Replace("hits: [我给您打折]", "hits: [王建国13812345678]", StringComparison.Ordinal)).With("shop-b", "severity: { dare: off }");

        LookTwice();

        _teams.Teams.Find("shop-a").ShouldBeSameAs(good);
        _teams.Teams.Find("shop-b")!.Rules.ShouldNotContain(r => r.Id == "dare");
        var problem = _teams.Problems.ShouldHaveSingleItem();
        problem.ToString().ShouldStartWith("shop-a.yaml:8:");
        problem.Message.ShouldContain("13812345678");
        _log.Text.ShouldContain($"shop-a.yaml:8:{problem.Column}");
        _log.Text.ShouldNotContain("13812345678");
    }

    [Fact]
    public void A_mended_file_is_in_force_and_its_problem_gone()
    {
        _files.With("shop-a", "{}");
        _teams.Load();
        _files.With("shop-a", "severity: { dare: loud }");
        LookTwice();
        _teams.Problems.ShouldNotBeEmpty();

        _files.With("shop-a", "severity: { dare: off }");
        LookTwice();

        _teams.Problems.ShouldBeEmpty();
        _teams.Teams.Find("shop-a")!.Rules.ShouldNotContain(r => r.Id == "dare");
    }

    [Fact]
    public void A_removed_file_is_gone_at_the_second_look_and_one_that_is_replaced_never()
    {
        _files.With("shop-a", "{}").With("default", "severity: { dare: off }");
        _teams.Load();
        _files.Remove("shop-a");
        _teams.Look();
        _teams.Teams.For("shop-a")!.Name.ShouldBe("shop-a");
        _files.With("shop-a", "{}");
        LookTwice();
        _teams.Teams.For("shop-a")!.Name.ShouldBe("shop-a");

        _files.Remove("shop-a");
        LookTwice();

        _teams.Teams.For("shop-a")!.Name.ShouldBe("default");
    }

    [Fact]
    public void A_folder_that_vanishes_takes_no_team_away_and_is_told()
    {
        _files.With("shop-a", "{}");
        _teams.Load();
        var before = _teams.Teams;
        string away = _files.Path + "-away";
        Directory.Move(_files.Path, away);

        LookTwice();

        _teams.Teams.ShouldBeSameAs(before);
        _teams.Problems.ShouldHaveSingleItem().Message.ShouldContain("cannot be read");
        Directory.Move(away, _files.Path);
        _teams.Look();
        _teams.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Unchanged_files_are_neither_read_into_rules_again_nor_told_again()
    {
        _files.With("shop-a", TeamFiles.NoDiscounts()).With("shop-b", "severity: { dare: loud }");
        _teams.Load().ShouldNotBeEmpty();
        var before = _teams.Teams;
        string told = _log.Text;

        LookTwice();
        LookTwice();

        _teams.Teams.ShouldBeSameAs(before);
        _log.Text.ShouldBe(told);
    }

    [Fact]
    public void A_change_of_one_team_leaves_the_others_as_they_are()
    {
        _files.With("shop-a", TeamFiles.NoDiscounts()).With("shop-b", "{}");
        _teams.Load();
        var untouched = _teams.Teams.Find("shop-a");

        _files.With("shop-b", "severity: { dare: off }");
        LookTwice();

        _teams.Teams.Find("shop-a").ShouldBeSameAs(untouched);
    }

    [Fact]
    public async Task Whoever_asks_while_files_change_sees_one_whole_state_or_the_other()
    {
        const string Both = "severity: { dare: off, argue: off }";
        _files.With("shop-a", Both);
        _teams.Load();
        using var stop = new CancellationTokenSource();
        var asking = Task.Run(() =>
        {
            int seen = 0;
            while (!stop.IsCancellationRequested)
            {
                var rules = _teams.Teams.Find("shop-a")!.Rules;
                rules.Any(r => r.Id == "dare").ShouldBe(rules.Any(r => r.Id == "argue"));
                seen++;
            }

            return seen;
        }, TestContext.Current.CancellationToken);
        for (int i = 0; i < 20; i++)
        {
            _files.With("shop-a", i % 2 == 0 ? $"{{}} # {i}" : Both);
            LookTwice();
        }

        await stop.CancelAsync();
        (await asking).ShouldBePositive();
    }

    [Fact]
    public void A_look_at_a_hundred_teams_that_did_not_change_is_quick()
    {
        for (int i = 0; i < 100; i++)
        {
            _files.With($"shop-{i}", "{} #" + new string('x', 10_000));
        }

        _teams.Load();
        var watch = Stopwatch.StartNew();
        LookTwice();
        watch.ElapsedMilliseconds.ShouldBeLessThan(500);
    }

    private void LookTwice()
    {
        _teams.Look();
        _teams.Look();
    }
}
