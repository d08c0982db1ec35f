using ComplaintCoach.Knowledge.Masking.Learned;

namespace ComplaintCoach.Knowledge.Masking;

/// <summary>What the masker has learned from labelled texts. Immutable, thread-safe.</summary>
public sealed class MaskModel
{
    private static readonly Lazy<MaskModel> s_shipped = new(() => new MaskModel(TagModelFile.ReadEmbedded()));

    private MaskModel(TagModel tags) => Tags = tags;

    /// <summary>The model that goes with the library.</summary>
    public static MaskModel Shipped => s_shipped.Value;

    /// <summary>How many features it knows.</summary>
    public int FeatureCount => Tags.Rows.Count;

    internal TagModel Tags { get; }

    /// <summary>Learns from the texts; the same texts give the same model. Takes a minute or two for some thousand.</summary>
    public static MaskModel Train(IReadOnlyList<LabelledText> texts) => new(TagTrainer.Train(texts));

    /// <summary>Writes the model as the library embeds it.</summary>
    public void Write(Stream stream) => TagModelFile.Write(Tags, stream);
}
