using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>What a rewriter asks of the judge. Thread-safe.</summary>
internal interface IDraftSense
{
    /// <summary>The clauses that break any rule with at least this probability, each taken for itself where it stands, and their probabilities. Unit of the spans: UTF-16 code units of the draft as typed.</summary>
    List<(TextSpan Clause, float Probability)> Doubtful(NormalizedText text, float from);

    /// <summary>True for a draft without a finding in which no clause breaks a rule with this probability.</summary>
    bool IsSpotless(string draft, float from);
}

/// <summary>
/// Rewrites a draft by putting a replacement in place of the clauses that hold findings. A rewrite is honest only when it
/// holds exactly the facts of the draft, no finding is left and nothing doubtful, and it keeps a deed, a question or a gap. Immutable, thread-safe.
/// </summary>
internal sealed class Rewriter(IDraftSense sense, DraftWords words, Facts facts)
{
    /// <summary>A draft with more findings than this wants another hand than a rewriter's.</summary>
    private const int MostFindings = 12;

    /// <summary>No clause of a rewritten draft may break a rule with this probability.</summary>
    private const float SpottedFrom = 0.05f;

    /// <summary>How many replacements are tried in each place.</summary>
    private const int MostChoices = 6;

    /// <summary>The rewritten draft, or null when none is honest.</summary>
    /// <param name="text">The draft.</param>
    /// <param name="findings">At least one, ordered by start.</param>
    /// <param name="replacements">Made for this draft.</param>
    public string? Rewrite(NormalizedText text, IReadOnlyList<Finding> findings, Replacements replacements)
    {
        if (findings.Count > MostFindings || Stretches(text, findings) is not { } stretches)
        {
            return null;
        }

        var held = facts.In(text.Original);
        for (int choice = 0; choice < MostChoices; choice++)
        {
            if (Build(text, stretches, replacements, choice) is { } candidate && Facts.Same(held, facts.In(candidate)) && HoldsStep(candidate) && sense.IsSpotless(candidate, SpottedFrom))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>True for a text with a deed, a question or a gap.</summary>
    private bool HoldsStep(string candidate) => candidate.Contains('〔', StringComparison.Ordinal) || candidate.Contains('？', StringComparison.Ordinal)
        || candidate.Contains('?', StringComparison.Ordinal) || words.IsUseful(Normalizer.Normalize(candidate).Value);

    /// <summary>The stretches to be replaced, in order; null when one holds facts that cannot be kept, or half a quotation.</summary>
    private List<Stretch>? Stretches(NormalizedText text, IReadOnlyList<Finding> findings)
    {
        var stretches = new OffendingStretches(text, findings, sense, words, facts).Find();
        return stretches.Exists(s => s.Lead is null || !Balanced(text.Original[s.Start..s.End])) ? null : stretches;
    }

    private static bool Balanced(string part) =>
        part.Count(c => c is '“' or '「' or '『') == part.Count(c => c is '”' or '」' or '』') && part.Count(c => c is '"') % 2 == 0;

    private string? Build(NormalizedText text, List<Stretch> stretches, Replacements replacements, int choice)
    {
        string draft = text.Original;
        var seams = new Seams(draft, words, facts);
        var said = new HashSet<string>(StringComparer.Ordinal);
        int from = 0;
        foreach (var stretch in stretches)
        {
            // A second promise of a time in one draft comes last.
            var choices = replacements.InOrder(stretch.Rule).Where(r => !said.Contains(r.Say)).OrderBy(r => said.Count > 0 && r.PromisesTime).ToList();
            if (choices.Count == 0)
            {
                return null;
            }

            string say = choices[choice % choices.Count].Say;
            said.Add(say);
            seams.Keep(TextSpan.FromBounds(from, stretch.Start));
            seams.Put(stretch.Lead!, say);
            from = stretch.End;
        }

        seams.Keep(TextSpan.FromBounds(from, draft.Length));
        return seams.ToString();
    }
}
