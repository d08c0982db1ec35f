using System.Collections.Frozen;

namespace ComplaintCoach.Knowledge.Sources;

/// <summary>One section of a source document.</summary>
/// <param name="Id">Stable id, such as <c>S000#26</c>.</param>
/// <param name="Document">Title of the document.</param>
/// <param name="Place">The place inside the document as a person would cite it.</param>
/// <param name="Title">What the section is about.</param>
/// <param name="Caution">Where the source is dated or unwise: what is right today. Null when nothing is to be said.</param>
public sealed record SourceSection(string Id, string Document, string Place, string Title, string? Caution)
{
    /// <summary>The citation shown to people.</summary>
    public string Citation => $"《{Document}》{Place}";
}

/// <summary>All source sections by id. Immutable, thread-safe.</summary>
public sealed class SourceCatalogue(IEnumerable<SourceSection> sections)
{
    private readonly FrozenDictionary<string, SourceSection> _byId = sections.ToFrozenDictionary(s => s.Id);

    public IReadOnlyCollection<SourceSection> Sections => _byId.Values;

    /// <summary>The section, or null for an unknown id.</summary>
    public SourceSection? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The citation for people; the id itself when it is unknown.</summary>
    public string Cite(string id) => Find(id)?.Citation ?? id;
}

/// <summary>One thing to do or to avoid.</summary>
/// <param name="Text">In a few words.</param>
/// <param name="Sources">The sections it stands on; empty: from practice.</param>
/// <param name="Target">For self_harm: only when the threat is against <c>self</c> or against <c>others</c>; null: always.</param>
public sealed record Guidance(string Text, IReadOnlyList<string> Sources, string? Target = null);

/// <summary>A sentence ready to say. <paramref name="Text"/> may hold variables such as {company} and gaps such as 〔几点前〕.</summary>
/// <param name="Id">Unique in the pack.</param>
/// <param name="Text">One or two spoken sentences.</param>
/// <param name="Target">As with <see cref="Guidance"/>.</param>
public sealed record Sentence(string Id, string Text, string? Target = null);
