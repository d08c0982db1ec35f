using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Content;

/// <summary>A mistake in the content is told with its place. Each case breaks one line of a copy of the shipped pack.</summary>
public sealed class BrokenContentTests
{
    [Theory]
    [InlineData("rules/child_could.yaml", "id: child_could", "id: [", "not readable as YAML")]
    [InlineData("rules/child_could.yaml", "id: child_could", "id: child-could", "'child-could' is no id for a rule: it is made of small letters, digits and underscores")]
    [InlineData("rules/child_could.yaml", "id: child_could", "id: Child_could", "'Child_could' is no id for a rule")]
    [InlineData("rules/child_could.yaml", "id: child_could", "id: a_child_could", "the rule 'a_child_could' must stand in rules/a_child_could.yaml")]
    [InlineData("rules/child_could.yaml", "id: child_could", "id: dare", "the rule 'dare' must stand in rules/dare.yaml")]
    [InlineData("rules/child_could.yaml", "severity: block", "severity: awful", "'awful' is not one of hint, warn, block")]
    [InlineData("rules/child_could.yaml", "severity: block", "gravity: block", "the key 'gravity' is not known here")]
    [InlineData("rules/child_could.yaml", "sources: [S000#23]", "sources: [S999#1]", "no source section is named 'S999#1'")]
    [InlineData("rules/child_could.yaml", "patterns:", "patterns:\n  - \"{nobody} .. 会\"", "no word class is named 'nobody'")]
    [InlineData("rules/child_could.yaml", "misses:", "misses:\n  - 这种问题连小孩子都会", "the rule 'child_could' finds its miss '这种问题连小孩子都会' by the pattern '")]
    [InlineData("rules/child_could.yaml", "hits:", "hits:\n  - 您好,请稍等", "the rule 'child_could' does not find its hit '您好,请稍等'; see coach check --explain '您好,请稍等'")]
    [InlineData("rules/child_could.yaml", "replacements:", "replacements:\n  - 我不知道,不清楚", "breaks the rule 'dont_know'")]
    [InlineData("rules/child_could.yaml", "replacements:", "replacements:\n  - { say: 我来看一下, trades: [bakery] }", "'bakery' is not one of")]
    [InlineData("rules/child_could.yaml", "replacements:", "replacements:\n  - { say: 我来看一下, stages: [later] }", "'later' is not one of")]
    [InlineData("rules/child_could.yaml", "replacements:", "replacements:\n  - { trades: [pc] }", "the key 'say' is missing")]
    [InlineData("rules/child_could.yaml", "patterns:", "patterns:\n  - \"小孩 不 !不 会\"", "the element before always ends with what '!' forbids here")]
    [InlineData("rules/child_could.yaml", "patterns:", "patterns:\n  - 连小孩\n  - 连小孩", "the pattern '连小孩' stands twice under 'patterns'")]
    [InlineData("rules/dare.yaml", "patterns:", "listed: [连小孩]\npatterns:\n  - 连小孩", "the pattern '连小孩' stands under 'listed' already")]
    [InlineData("rules/child_could.yaml", "except:", "except:\n  - 您家", "the exception '您家' can never cover a hit: it takes in at most 2 characters, and no hit of the rule has fewer than")]
    [InlineData("lexicon/customers.yaml", "trait_feeling:", "no_words: []\ntrait_feeling:", "the word class 'no_words' holds no words")]
    [InlineData("lexicon/customers.yaml", "trait_feeling:", "trait_feeling:\n  - 啊啊啊啊", "'啊啊啊啊' is never seen: in a draft it becomes '啊'; write that")]
    [InlineData("types.yaml", "- id: emotional", "- id: sleepy", "'sleepy' is not one of")]
    [InlineData("entries/s002.yaml", "  kind: ", "  sort: tip\n  kind: ", "the key 'sort' is not known here")]
    public void A_mistake_is_told_with_file_and_line(string file, string line, string broken, string message)
    {
        using var copy = new PackCopy();
        int number = copy.Break(file, line, broken);
        var (pack, problems) = PackReader.TryRead(copy.Folder);
        pack.ShouldBeNull();
        problems.ShouldContain(p => p.File == file && p.Line >= number && p.Line <= number + 2 && p.Message.Contains(message, StringComparison.Ordinal), string.Join('\n', problems.Take(5)));
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        using var copy = new PackCopy();
        copy.Break("types.yaml", "- id: emotional", "- id: sleepy");
        copy.Break("rules/dont_know.yaml", "id: dont_know", "id: dont_know\ncolour: red");
        var (_, problems) = PackReader.TryRead(copy.Folder);
        problems.Select(p => p.File).ShouldContain("types.yaml");
        problems.Select(p => p.File).ShouldContain("rules/dont_know.yaml");
    }

    [Fact]
    public void A_missing_folder_is_told() => PackReader.TryRead("/nowhere").Problems.ShouldHaveSingleItem().Message.ShouldContain("does not exist");

    [Fact]
    public void A_pattern_that_its_own_rule_cancels_is_told()
    {
        using var copy = new PackCopy();
        int number = copy.Break("rules/dont_know.yaml", "patterns:", "patterns:\n  - 鬼知道  ..2 呢");
        copy.Break("rules/dont_know.yaml", "except:", "except:\n  - 鬼知道 ..2  呢");
        PackReader.TryRead(copy.Folder).Problems.Select(p => p.ToString()).ShouldBe(
            [$"rules/dont_know.yaml:{number + 1}:5 the pattern '鬼知道  ..2 呢' can never count: the same pattern stands under 'except' or 'unless' and cancels it"]);
    }

    [Fact]
    public void A_miss_that_is_found_is_told_with_the_patterns_that_find_it_and_the_command_that_explains_it()
    {
        using var copy = new PackCopy();
        copy.Break("rules/child_could.yaml", "patterns:", "patterns:\n  - 唐诗\n  - 背唐诗");
        int number = copy.Break("rules/child_could.yaml", "misses:", "misses:\n  - --那叫'八哥'背唐诗");

        PackReader.TryRead(copy.Folder).Problems.Select(p => p.ToString()).ShouldBe(
            [$@"rules/child_could.yaml:{number + 1}:5 the rule 'child_could' finds its miss '--那叫'八哥'背唐诗' by the pattern '背唐诗' and '唐诗'; see coach check --explain -- '--那叫'\''八哥'\''背唐诗'"]);
    }

    [Fact]
    public void Patterns_that_no_hit_proves_are_listed_with_their_place_and_are_no_problem()
    {
        using var copy = new PackCopy();
        var before = PackReader.Unproved(copy.Folder);
        int number = copy.Break("rules/child_could.yaml", "patterns:", "patterns:\n  - 猴子都会背唐诗");

        PackReader.TryRead(copy.Folder).Problems.ShouldBeEmpty();
        PackReader.Unproved(copy.Folder).Select(p => p.Place.ToString()).ShouldContain($"rules/child_could.yaml:{number + 1}:5 no hit of the rule 'child_could' proves the pattern '猴子都会背唐诗'");
        PackReader.Unproved(copy.Folder).Count.ShouldBe(before.Count + 1);

        copy.Break("rules/child_could.yaml", "hits:", "hits:\n  - 猴子都会背唐诗，您怎么不会。");
        PackReader.Unproved(copy.Folder).Count.ShouldBe(before.Count);
    }
}
