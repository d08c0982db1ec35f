using System.Text;
using ComplaintCoach.Knowledge.Phrases.Disguises;
using ComplaintCoach.Knowledge.Phrases.Meaning;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>The model as bytes: a signature, the feature version, seen pairs, hidden words, rules, then the weights, a byte each and a scale a row. Stateless, thread-safe.</summary>
public static class PhraseModelFile
{
    private const uint Signature = 0x4D50_4343; // "CCPM"

    /// <summary>A row whose weights are all smaller than this share of the largest says nothing and is left out.</summary>
    private const float SmallestShare = 0.01f;

    public static void Write(PhraseModel model, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Signature);
        writer.Write(MeaningFeatures.Version);
        model.Seen.Write(writer);
        writer.Write(model.Hidden.All.Count);
        foreach (var word in model.Hidden.All)
        {
            writer.Write(word.Word);
            writer.Write((ushort)Math.Min(ushort.MaxValue, word.Telling));
            writer.Write((ushort)Math.Min(ushort.MaxValue, word.Usual));
        }

        WriteMeaning(model.Meaning, writer);
    }

    /// <summary>The model, or null when the bytes are not a model of this version.</summary>
    public static PhraseModel? Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadUInt32() != Signature || reader.ReadInt32() != MeaningFeatures.Version)
            {
                return null;
            }

            var seen = SeenPairs.Read(reader);
            var words = new HiddenWord[reader.ReadInt32()];
            for (int i = 0; i < words.Length; i++)
            {
                words[i] = new HiddenWord(reader.ReadString(), reader.ReadUInt16(), reader.ReadUInt16());
            }

            return new PhraseModel(seen, new HiddenWords(words), ReadMeaning(reader));
        }
        catch (Exception e) when (e is EndOfStreamException or OverflowException or FormatException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static void WriteMeaning(MeaningModel model, BinaryWriter writer)
    {
        writer.Write(model.Rules.Count);
        foreach (string rule in model.Rules)
        {
            writer.Write(rule);
        }

        WriteRow(model.Row(model.BiasRow), model.Rules.Count + 1, writer);
        float least = SmallestShare * MostIn(model.Weights[..(model.BiasRow * MeaningModel.Width)]);
        var rows = model.Rows.Where(row => MostIn(model.Row(row.Value)) >= least).OrderBy(row => row.Key).ToList();
        writer.Write(rows.Count);
        foreach (var (key, row) in rows)
        {
            writer.Write(key);
            WriteRow(model.Row(row), model.Rules.Count + 1, writer);
        }
    }

    private static MeaningModel ReadMeaning(BinaryReader reader)
    {
        string[] rules = new string[reader.ReadInt32()];
        for (int i = 0; i < rules.Length; i++)
        {
            rules[i] = reader.ReadString();
        }

        float[] bias = new float[MeaningModel.Width];
        ReadRow(reader, bias.AsSpan(0, rules.Length + 1));
        int count = reader.ReadInt32();
        var rows = new Dictionary<ulong, int>(count);
        float[] weights = new float[(count + 1) * MeaningModel.Width];
        for (int row = 0; row < count; row++)
        {
            rows[reader.ReadUInt64()] = row;
            ReadRow(reader, weights.AsSpan(row * MeaningModel.Width, rules.Length + 1));
        }

        bias.CopyTo(weights, count * MeaningModel.Width);
        return new MeaningModel(rules, rows, weights);
    }

    private static void WriteRow(ReadOnlySpan<float> row, int used, BinaryWriter writer)
    {
        float scale = Math.Max(MostIn(row), 1e-20f) / sbyte.MaxValue;
        writer.Write(scale);
        for (int c = 0; c < used; c++)
        {
            writer.Write((sbyte)MathF.Round(row[c] / scale));
        }
    }

    private static void ReadRow(BinaryReader reader, Span<float> row)
    {
        float scale = reader.ReadSingle();
        for (int c = 0; c < row.Length; c++)
        {
            row[c] = reader.ReadSByte() * scale;
        }
    }

    private static float MostIn(ReadOnlySpan<float> row)
    {
        float most = 0;
        foreach (float weight in row)
        {
            most = Math.Max(most, Math.Abs(weight));
        }

        return most;
    }
}
