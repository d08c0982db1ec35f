using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Tests.Support;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Tests.Content;

/// <summary>What the shipped pack holds.</summary>
public sealed class PackTests
{
    private static readonly string[] s_rules =
    [
        "child_could", "pay_less_get_less", "impossible", "not_ours", "third_party", "dont_know", "just_the_rule", "cant_you_read", "some_other_day",
        "seen_it_all", "happens_all_the_time", "blame_customer", "hasty_verdict", "argue", "sort_it_yourself", "off_duty", "what_more", "dare",
        "over_promise", "only_sorry", "calm_down", "threaten", "insult", "hush", "disclose",
    ];

    private static KnowledgePack Pack => TestCoach.Shipped.Pack;

    [Fact]
    public void All_rules_of_the_definition_are_there() => Pack.Rules.Select(r => r.Id).Order().ShouldBe(s_rules.Order());

    [Fact]
    public void Every_sentence_and_replacement_passes_our_own_checker()
    {
        var coach = TestCoach.Shipped;
        var sentences = Pack.Rules.SelectMany(r => r.Replacements).Select(r => r.Say)
            .Concat(Pack.Types.SelectMany(t => t.Say).Select(s => s.Text))
            .Concat(Pack.Risks.SelectMany(r => r.Say).Select(s => s.Text))
            .Concat(Pack.Entries.SelectMany(e => e.Say)).ToList();
        sentences.Count.ShouldBeGreaterThan(300);
        sentences.Where(s => !coach.Check(s).Clean).ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_has_replacements_for_any_trade_and_for_single_ones_and_for_several_stages()
    {
        foreach (var rule in Pack.Rules)
        {
            var neutral = rule.Replacements.Where(r => r.Trades.Count == 0).ToList();
            rule.Replacements.Count.ShouldBeInRange(12, 18, rule.Id);
            rule.Replacements.Select(r => r.Say).ShouldBeUnique();
            neutral.Count.ShouldBeGreaterThanOrEqualTo(5, rule.Id);
            neutral.SelectMany(r => r.Stages).Distinct().Count().ShouldBeGreaterThanOrEqualTo(4, rule.Id);
            (rule.Replacements.Count - neutral.Count).ShouldBeGreaterThanOrEqualTo(6, rule.Id);
            rule.Replacements.SelectMany(r => r.Trades).Distinct().Count().ShouldBeGreaterThanOrEqualTo(6, rule.Id);
        }
    }

    [Fact]
    public void No_replacement_states_a_fact_or_speaks_of_another_trade()
    {
        var facts = new Facts(Pack.Lexicon);
        var trades = new TradeWords(Pack.Lexicon);
        foreach (var replacement in Pack.Rules.SelectMany(r => r.Replacements))
        {
            facts.In(replacement.Say).ShouldBeEmpty(replacement.Say);
            trades.In(replacement.Say).ShouldBeSubsetOf(replacement.Trades, replacement.Say);
        }
    }

    [Theory]
    [InlineData("S000#13")]
    [InlineData("S000#16")]
    [InlineData("S000#26")]
    [InlineData("S000#30")]
    [InlineData("S000#35")]
    [InlineData("S002#keep-informed")]
    [InlineData("S003#listen-explain")]
    [InlineData("S003#solutions")]
    [InlineData("S003#escalated")]
    [InlineData("S004#1")]
    [InlineData("S004#3")]
    [InlineData("S004#5")]
    public void A_section_is_the_primary_source_of_an_entry(string section) =>
        Pack.Entries.ShouldContain(e => e.Sources.Count > 0 && e.Sources[0] == section);

    [Fact]
    public void A_source_is_cited_as_a_person_would() => Pack.Sources.Cite("S000#26").ShouldBe("《投诉处理与技巧》第26页");

    [Fact]
    public void Every_type_has_steps_cautions_and_sentences()
    {
        foreach (string id in CustomerTypes.All)
        {
            var type = Pack.Type(id);
            type.Do.Count.ShouldBeGreaterThanOrEqualTo(3, id);
            type.Avoid.Count.ShouldBeGreaterThanOrEqualTo(2, id);
            type.Say.Count.ShouldBeGreaterThanOrEqualTo(6, id);
        }
    }
}
