using System.Globalization;
using System.Text.Json.Nodes;
using ComplaintCoach.Knowledge.Sources;

namespace ComplaintCoach.Bot.Cards;

/// <summary>Where the advice comes from, as a person would cite it.</summary>
internal static class SourceLine
{
    private const int MostSections = 8;
    private static readonly StringComparer ByNumber = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    /// <summary>One small line, each section once, sections of one document together; practice where no document stands behind it.</summary>
    public static JsonObject? Of(CardFrame frame, IEnumerable<string> sections, string? spacing = "Small")
    {
        string[] ids = [.. sections.Distinct().Take(MostSections)];
        return Elements.Paragraph(Run.Small(ids.Length == 0 ? frame.Texts.FromPractice : frame.Texts.Sources(Cite(frame, ids))), spacing);
    }

    private static string Cite(CardFrame frame, string[] ids)
    {
        var known = ids.Select(frame.Pack.Sources.Find).OfType<SourceSection>();
        var documents = known.GroupBy(s => s.Document).Select(d => $"《{frame.Shown(d.Key)}》{string.Join('、', d.OrderBy(s => s.Id, ByNumber).Select(s => frame.Shown(s.Place)))}");
        return string.Join('，', documents.Concat(ids.Where(id => frame.Pack.Sources.Find(id) is null)));
    }
}
