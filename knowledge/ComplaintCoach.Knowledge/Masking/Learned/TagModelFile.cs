using System.Reflection;

namespace ComplaintCoach.Knowledge.Masking.Learned;

/// <summary>The model as bytes: a signature, the feature version, the steps, then the weights. Stateless, thread-safe.</summary>
internal static class TagModelFile
{
    private const string Resource = "ComplaintCoach.Knowledge.Masking.Learned.masker.bin";
    private const uint Signature = 0x4D4D_4343; // "CCMM"

    /// <summary>The model that goes with the library.</summary>
    /// <exception cref="InvalidOperationException">It is missing, or was trained on other features.</exception>
    public static TagModel ReadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The model {Resource} is not embedded in the assembly.");
        return Read(stream) ?? throw new InvalidOperationException($"The model {Resource} was trained on other features; 'coach train masks' makes a new one.");
    }

    public static void Write(TagModel model, Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Signature);
        writer.Write(CharacterFeatures.Version);
        foreach (float step in model.Steps)
        {
            writer.Write((Half)step);
        }

        writer.Write(model.Rows.Count);
        foreach (var (key, row) in model.Rows.OrderBy(row => row.Key))
        {
            writer.Write(key);
            foreach (float weight in model.Weights.AsSpan(row * Tags.Count, Tags.Count))
            {
                writer.Write((Half)weight);
            }
        }
    }

    /// <summary>The model, or null when the bytes are not a model of this version.</summary>
    public static TagModel? Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadUInt32() != Signature || reader.ReadInt32() != CharacterFeatures.Version)
            {
                return null;
            }

            float[] steps = ReadHalves(reader, TagModel.StepRows * Tags.Count);
            int count = reader.ReadInt32();
            var rows = new Dictionary<uint, int>(count);
            float[] weights = new float[count * Tags.Count];
            for (int row = 0; row < count; row++)
            {
                rows[reader.ReadUInt32()] = row;
                ReadHalves(reader, Tags.Count).CopyTo(weights, row * Tags.Count);
            }

            return new TagModel(rows, weights, steps);
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    private static float[] ReadHalves(BinaryReader reader, int count)
    {
        float[] values = new float[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = (float)reader.ReadHalf();
        }

        return values;
    }
}
