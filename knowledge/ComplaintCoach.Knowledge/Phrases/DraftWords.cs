using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>The word classes <c>draft_…</c>: by them the rewriter reads the clauses of a draft. Immutable, thread-safe.</summary>
internal sealed class DraftWords(Lexicon lexicon)
{
    private const string StagePrefix = "draft_stage_";

    /// <summary>的 and the name of a thing, in characters.</summary>
    private const int LongestThing = 6;

    /// <summary>A word of happening, in characters.</summary>
    private const int LongestHappening = 4;

    private readonly (string Stage, IReadOnlyList<string> Words)[] _stages =
        [.. lexicon.Names.Where(n => n.StartsWith(StagePrefix, StringComparison.Ordinal)).Select(n => (n[StagePrefix.Length..], lexicon[n]))];

    private readonly IReadOnlyList<string> _keep = lexicon["draft_keep"];
    private readonly IReadOnlyList<string> _sting = lexicon["draft_sting"];
    private readonly IReadOnlyList<string> _thing = lexicon["draft_thing"];
    private readonly IReadOnlyList<string> _leadIn = lexicon["draft_lead_in"];
    private readonly IReadOnlyList<string> _greeting = lexicon["draft_greeting"];
    private readonly IReadOnlyList<string> _before = lexicon["draft_before"];
    private readonly IReadOnlyList<string> _after = lexicon["draft_after"];
    private readonly IReadOnlyList<string> _notAfter = lexicon["draft_not_after"];
    private readonly IReadOnlyList<string> _predicate = lexicon["draft_predicate"];
    private readonly IReadOnlyList<string> _mayOpen = lexicon["draft_may_open"];
    private readonly IReadOnlyList<string> _notFirst = lexicon["draft_not_first"];
    private readonly HashSet<string> _address = [.. lexicon["draft_address"]];

    /// <summary>The stages that the words show; empty when they show none.</summary>
    public IEnumerable<string> Stages(string words) => _stages.Where(s => Holds(words, s.Words)).Select(s => s.Stage);

    /// <summary>True for a clause that says what the advisor does, or asks for what he needs.</summary>
    public bool IsUseful(string clause) => Holds(clause, _keep);

    /// <summary>True when the sentence names a thing that the draft does not name.</summary>
    public bool NamesOtherThing(string sentence, string draft) =>
        _thing.Any(w => sentence.Contains(w, StringComparison.Ordinal) && !draft.Contains(w, StringComparison.Ordinal));

    public bool Stings(string clause) => Holds(clause, _sting);

    public bool IsGreeting(string clause) => _greeting.Any(w => clause.StartsWith(w, StringComparison.Ordinal)) || _address.Contains(clause);

    /// <summary>True for a clause that says nothing but that something follows.</summary>
    public bool LeadsIn(string clause) => _leadIn.Any(w => clause.EndsWith(w, StringComparison.Ordinal));

    /// <summary>True for words that only name the customer.</summary>
    public bool IsAddress(string clause) => _address.Contains(clause);

    /// <summary>How many characters at the start of a clause greet or address the customer before 您 or 你 goes on; zero for none.</summary>
    public int Opening(string clause)
    {
        int length = _greeting.Concat(_address).Where(w => clause.StartsWith(w, StringComparison.Ordinal)).Select(w => w.Length).DefaultIfEmpty(0).Max();
        bool greets = _greeting.Any(w => w.Length == length && clause.StartsWith(w, StringComparison.Ordinal));
        return length > 0 && length < clause.Length && (greets || clause[length] is '您' or '你') ? length : 0;
    }

    /// <summary>How many characters at the start of a clause are a conjunction that what went before must carry.</summary>
    public int ConjunctionAfter(string clause) =>
        _notAfter.Any(w => clause.StartsWith(w, StringComparison.Ordinal)) ? 0 : Longest(_after, clause);

    /// <summary>How many characters at the start of a clause are a conjunction that what follows must answer.</summary>
    public int ConjunctionBefore(string clause) => Longest(_before, clause);

    /// <summary>False for a clause whose first words leave nothing that could stand alone before a comma.</summary>
    public bool MayOpen(string clause) => Longest(_notFirst, clause) <= Longest(_mayOpen, clause);

    /// <summary>
    /// The start of a clause up to where its predicate or what offends in it begins, behind the given fact's end: at once, after 的 and the name of a
    /// thing ("五块钱的扣费|我看不出"), or after a word of happening before 是 ("航班CA1234延误|是"). Null when none is seen.
    /// </summary>
    public string? Subject(string clause, int factEnd, int offendsAt)
    {
        for (int end = factEnd; end < clause.Length && end <= factEnd + LongestThing; end++)
        {
            bool mayEnd = end == factEnd || clause[factEnd] == '的' || (end <= factEnd + LongestHappening && clause[end] == '是');
            if (mayEnd && (end == offendsAt || Starts(clause, end, _predicate)))
            {
                return clause[..end];
            }
        }

        return null;
    }

    private static bool Starts(string clause, int at, IReadOnlyList<string> any) =>
        any.Any(w => Normalizer.Normalize(clause[at..]).Value.StartsWith(w, StringComparison.Ordinal));

    private static bool Holds(string words, IReadOnlyList<string> any) => any.Any(w => words.Contains(w, StringComparison.Ordinal));

    private static int Longest(IReadOnlyList<string> words, string clause) =>
        words.Where(w => clause.StartsWith(w, StringComparison.Ordinal)).Select(w => w.Length).DefaultIfEmpty(0).Max();
}
