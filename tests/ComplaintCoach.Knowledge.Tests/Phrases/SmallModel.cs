using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Phrases.Disguises;
using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Tests.Phrases;

/// <summary>Three rules and a few dozen drafts, from which a model is trained in a moment: what it does hangs on nothing that is shipped.</summary>
internal static class SmallModel
{
    public static readonly Rule[] Rules =
    [
        NewRule("dont_know", ["不知道|不清楚"], listed: ["我 不知道"]),
        NewRule("not_ours", ["不是 我们 的 事"], except: ["其实 ..4 不归我们管"]),
        NewRule("child_could", ["小孩子 都 会"]),
    ];

    public static readonly DisguiseList Disguises = new(
        new Dictionary<string, string> { ["bzd"] = "不知道", ["no idea"] = "不知道", ["kid"] = "小孩" },
        new Dictionary<string, string> { ["8造"] = "不知道", ["唔"] = "不", ["唔清"] = "不清楚" },
        new Dictionary<char, string> { ['8'] = "不", ['卟'] = "不", ['货'] = "贷", ['亥'] = "孩" });

    private static readonly (string Rule, string Stretch)[] s_stretches =
    [
        ("dont_know", "这个我不知道"), ("dont_know", "这事儿我真不知道"), ("dont_know", "我哪里不清楚了我就是不知道"), ("dont_know", "这个问题把我难住了"), ("dont_know", "我也答不上来"),
        ("dont_know", "您问我我也答不上来"), ("dont_know", "这可把我难住了"), ("dont_know", "我跟您一样一头雾水"), ("dont_know", "我这儿也是一头雾水"), ("dont_know", "我不知道您也别问"),
        ("not_ours", "这不是我们的事"), ("not_ours", "修漏水不是我们的事"), ("not_ours", "那不是我们的事"), ("not_ours", "这一块不归我们管"), ("not_ours", "楼道里的灯不归我们管"),
        ("not_ours", "您得上别家问去"), ("not_ours", "漆面的活儿您得上别家问去"), ("not_ours", "送货的事不归我们管"), ("not_ours", "您找物业去吧"), ("not_ours", "有事您找物业去吧"),
        ("child_could", "这种问题小孩子都会"), ("child_could", "换个电池小孩子都会"), ("child_could", "连小孩子都会"), ("child_could", "我奶奶八十岁都玩得转"), ("child_could", "我家奶奶都玩得转"),
        ("child_could", "看大门的大爷都会弄"), ("child_could", "门口大爷看一遍都会弄"), ("child_could", "卖菜的阿婆都点得来"), ("child_could", "我们村阿婆都点得来"), ("child_could", "三岁的小孩子都会点"),
    ];

    private static readonly string[] s_clean =
    [
        "您的单子我看到了", "我马上去查", "下午三点前给您回电话", "您把照片发我", "师傅明天上门", "配件已经到了", "我陪您一步一步来", "您先喝口水",
        "这件事由我跟到底", "麻烦您说一下单号", "今天给您换新的", "费用我们来承担", "您放心", "我先跟仓库核对", "稍后把结果发给您", "您慢慢说我在记",
    ];

    public static IReadOnlyList<TrainingDraft> Drafts { get; } =
    [
        .. s_stretches.Index().Select(s => new TrainingDraft("a", $"您好,{s_clean[s.Index % s_clean.Length]},{s.Item.Stretch}。", Breaks(s.Item), null)),
        .. s_stretches.Index().Select(s => new TrainingDraft("b", $"{s.Item.Stretch},{s_clean[(s.Index + 5) % s_clean.Length]}。", Breaks(s.Item), null)),
        .. s_clean.Index().Select(s => new TrainingDraft("c", $"您好,{s.Item},{s_clean[(s.Index + 3) % s_clean.Length]}。", Breaks(), null)),
        .. s_clean.Index().Select(s => new TrainingDraft("d", $"{s.Item}。{s_clean[(s.Index + 7) % s_clean.Length]},谢谢您。", Breaks(), null)),
    ];

    public static DraftLanguage Language { get; } = DraftLanguage.None with { Disguises = Disguises };

    public static PhraseModel Trained { get; } = Train(Drafts);

    public static DraftChecker Checker { get; } = new(Rules, Language with { Learned = Trained });

    public static PhraseModel Train(IReadOnlyList<TrainingDraft> drafts) => PhraseTrainer.Train(drafts, [], Rules, Language);

    /// <summary>A rule with nothing but patterns, and a replacement that breaks none.</summary>
    public static Rule NewRule(string id, string[] patterns, string[]? listed = null, string[]? except = null) => new()
    {
        Id = id,
        Title = id,
        Severity = Severity.Block,
        Sources = [],
        Why = id,
        Patterns = Parse(patterns),
        Listed = Parse(listed ?? []),
        Except = Parse(except ?? []),
        UnlessInClause = [],
        UnlessInSentence = [],
        UnlessInDraft = [],
        Repeat = 1,
        Hits = [],
        Misses = [],
        Replacements = [new Replacement("我马上去查。", [], [])],
    };

    private static Pattern[] Parse(string[] patterns) => [.. patterns.Select(p => PatternParser.Parse(p, Lexicon.Empty).Pattern.ShouldNotBeNull(p))];

    private static Dictionary<string, string> Breaks(params (string Rule, string Stretch)[] broken) => broken.ToDictionary(b => b.Rule, b => b.Stretch);
}
