using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintCoach.Knowledge.Tips;

namespace ComplaintCoach.Knowledge.Contracts;

/// <summary>A search hit as JSON, the primary source first.</summary>
public sealed record HitContract(string Id, string Kind, string Title, double Score, IReadOnlyList<string> Sources)
{
    internal static HitContract From(TipHit hit) => new(hit.Entry.Id, hit.Entry.Kind, hit.Entry.Title, Math.Round(hit.Score, 4), hit.Entry.Sources);
}

/// <summary>One line of <c>coach search --jsonl</c>. Immutable, thread-safe.</summary>
public sealed record SearchContract
{
    /// <summary>As it came in; left out when the request had none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Id { get; init; }

    /// <summary>Best first; empty when nothing fits.</summary>
    public required IReadOnlyList<HitContract> Hits { get; init; }

    public static SearchContract From(JsonElement? id, IReadOnlyList<TipHit> hits) => new() { Id = id, Hits = [.. hits.Select(HitContract.From)] };
}
