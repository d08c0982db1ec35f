namespace ComplaintCoach.Knowledge.Customers;

/// <summary>The model as bytes: a signature, the feature version, then the weights. Stateless, thread-safe.</summary>
public static class TypeModelFile
{
    private const uint Signature = 0x4D54_4343; // "CCTM"

    public static void Write(TypeModel model, Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Signature);
        writer.Write(FeatureExtractor.Version);
        writer.Write(model.Temperature);
        writer.Write(model.SureFrom);
        foreach (float bias in model.Bias)
        {
            writer.Write(bias);
        }

        writer.Write(model.Rows.Count);
        foreach (var (key, row) in model.Rows)
        {
            writer.Write(key);
            foreach (float weight in model.Weights.AsSpan(row * TypeModel.Classes, TypeModel.Classes))
            {
                writer.Write((Half)weight);
            }
        }
    }

    /// <summary>The model, or null when the bytes are not a model of this version.</summary>
    public static TypeModel? Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadUInt32() != Signature || reader.ReadInt32() != FeatureExtractor.Version)
            {
                return null;
            }

            float temperature = reader.ReadSingle();
            float sureFrom = reader.ReadSingle();
            float[] bias = new float[TypeModel.Classes];
            for (int c = 0; c < bias.Length; c++)
            {
                bias[c] = reader.ReadSingle();
            }

            int count = reader.ReadInt32();
            var rows = new Dictionary<ulong, int>(count);
            float[] weights = new float[count * TypeModel.Classes];
            for (int row = 0; row < count; row++)
            {
                rows[reader.ReadUInt64()] = row;
                for (int c = 0; c < TypeModel.Classes; c++)
                {
                    weights[(row * TypeModel.Classes) + c] = (float)reader.ReadHalf();
                }
            }

            return new TypeModel(rows, weights, bias, temperature, sureFrom);
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }
}
