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

    /// <summary>No word and no id is longer. Unit: bytes.</summary>
    private const int LongestText = 256;

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
    /// <param name="stream">One that can seek.</param>
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
            var words = new HiddenWord[ReadCount(reader, int.MaxValue)];
            for (int i = 0; i < words.Length; i++)
            {
                words[i] = new HiddenWord(ReadText(reader), reader.ReadUInt16(), reader.ReadUInt16());
                if (words[i].Word.Length is not (2 or 3))
                {
                    return null;
                }
            }

            return new PhraseModel(seen, new HiddenWords(words), ReadMeaning(reader));
        }
        catch (Exception e) when (e is EndOfStreamException or OverflowException or FormatException)
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
        string[] rules = new string[ReadCount(reader, MeaningModel.Width - 1)];
        for (int i = 0; i < rules.Length; i++)
        {
            rules[i] = ReadText(reader);
        }

        float[] bias = new float[MeaningModel.Width];
        ReadRow(reader, bias.AsSpan(0, rules.Length + 1));
        int count = ReadCount(reader, int.MaxValue);
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

    /// <summary>How many items follow; each takes a byte at least, so that foreign bytes ask for no more memory than they have.</summary>
    private static int ReadCount(BinaryReader reader, int most)
    {
        int count = reader.ReadInt32();
        return count >= 0 && count <= Math.Min(most, reader.BaseStream.Length - reader.BaseStream.Position) ? count : throw new FormatException("A count is out of range.");
    }

    private static string ReadText(BinaryReader reader)
    {
        int length = reader.Read7BitEncodedInt();
        byte[] bytes = length >= 0 ? reader.ReadBytes(Math.Min(length, LongestText)) : [];
        return bytes.Length == length ? Encoding.UTF8.GetString(bytes) : throw new FormatException("A text is cut short or too long.");
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
