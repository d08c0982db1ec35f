using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Reading;
using ComplaintCoach.Knowledge.Sources;
using ComplaintCoach.Knowledge.Text.Patterns;
using ComplaintCoach.Knowledge.Tips;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>Everything read from a content folder, checked. Immutable, thread-safe.</summary>
public sealed record KnowledgePack
{
    public required string Name { get; init; }

    public required string Version { get; init; }

    /// <summary>Default values of the variables that sentences may hold.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    public required SourceCatalogue Sources { get; init; }

    public Lexicon Lexicon => Language.Lexicon;

    /// <summary>All seven, in the order of <see cref="CustomerTypes.All"/>.</summary>
    public required IReadOnlyList<TypeProfile> Types { get; init; }

    public required IReadOnlyList<RiskProfile> Risks { get; init; }

    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>What the checker knows beside the rules.</summary>
    public required DraftLanguage Language { get; init; }

    public required IReadOnlyList<Entry> Entries { get; init; }

    public required StartCardContent Start { get; init; }

    public required ReadingTerms Reading { get; init; }

    public TypeProfile Type(string id) => Types[CustomerTypes.IndexOf(id)];
}

/// <summary>A situation offered when nothing was said yet.</summary>
public sealed record Situation(string Title, string Query);

/// <summary>What the welcome and the start card offer.</summary>
public sealed record StartCardContent(IReadOnlyList<Situation> Situations, string CustomerExample, string DraftExample, string QuestionExample);
