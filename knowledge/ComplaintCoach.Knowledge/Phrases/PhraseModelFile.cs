using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using ComplaintCoach.Knowledge.Phrases.Disguises;
using ComplaintCoach.Knowledge.Phrases.Meaning;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>The model as bytes: a signature, the feature version, seen and common pairs, hidden words, rules, then the weights, a byte each and a scale a row. Stateless, thread-safe.</summary>
public static class PhraseModelFile
{
    private const uint Signature = 0x4D50_4343; // "CCPM"

    /// <summary>No word and no id is longer. Unit: bytes.</summary>
    private const int LongestText = 256;

    public static void Write(PhraseModel model, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Signature);
        writer.Write(MeaningFeatures.Version);
        model.Seen.Write(writer);
        model.Common.Write(writer);
        writer.Write(model.Hidden.All.Count);
        foreach (var word in model.Hidden.All)
        {
            writer.Write(word.Word);
            writer.Write((ushort)Math.Min(ushort.MaxValue, word.Telling));
            writer.Write((ushort)Math.Min(ushort.MaxValue, word.Usual));
        }

        WriteMeaning(model.Stretches, writer);
        WriteMeaning(model.Whole, writer);
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
            var common = SeenPairs.Read(reader);
            var words = new HiddenWord[ReadCount(reader, int.MaxValue)];
            for (int i = 0; i < words.Length; i++)
            {
                words[i] = new HiddenWord(ReadText(reader), reader.ReadUInt16(), reader.ReadUInt16());
                if (words[i].Word.Length is not (2 or 3))
                {
                    return null;
                }
            }

            return new PhraseModel(seen, common, new HiddenWords(words), ReadMeaning(reader), ReadMeaning(reader));
        }
        catch (Exception e) when (e is EndOfStreamException or OverflowException or FormatException or ArgumentOutOfRangeException)
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

        WriteRow(model, model.Keys.Length, writer);
        writer.Write(model.Keys.Length);
        for (int row = 0; row < model.Keys.Length; row++)
        {
            writer.Write(model.Keys[row]);
            WriteRow(model, row, writer);
        }
    }

    private static void WriteRow(MeaningModel model, int row, BinaryWriter writer)
    {
        var weights = model.Row(row, out float scale);
        writer.Write(scale);
        writer.Write(MemoryMarshal.AsBytes(weights[..model.Used]));
    }

    private static MeaningModel ReadMeaning(BinaryReader reader)
    {
        string[] rules = new string[ReadCount(reader, MeaningModel.MostRules)];
        for (int i = 0; i < rules.Length; i++)
        {
            rules[i] = ReadText(reader);
        }

        int used = rules.Length + 1;
        byte[] bias = reader.ReadBytes(sizeof(float) + used);
        ulong[] keys = new ulong[ReadCount(reader, FeatureTable.MostKeys)];
        sbyte[] weights = new sbyte[(keys.Length + 1) * MeaningModel.Width];
        float[] scales = new float[keys.Length + 1];
        ReadRow(bias, keys.Length);
        byte[] bytes = new byte[sizeof(ulong) + sizeof(float) + used];
        for (int row = 0; row < keys.Length; row++)
        {
            reader.BaseStream.ReadExactly(bytes);
            keys[row] = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            ReadRow(bytes.AsSpan(sizeof(ulong)), row);
        }

        return new MeaningModel(rules, keys, weights, scales);

        void ReadRow(ReadOnlySpan<byte> from, int row)
        {
            scales[row] = BinaryPrimitives.ReadSingleLittleEndian(from);
            MemoryMarshal.Cast<byte, sbyte>(from.Slice(sizeof(float), used)).CopyTo(weights.AsSpan(row * MeaningModel.Width));
        }
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
}
