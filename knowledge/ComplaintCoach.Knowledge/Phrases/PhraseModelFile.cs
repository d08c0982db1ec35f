using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using ComplaintCoach.Knowledge.Phrases.Disguises;
using ComplaintCoach.Knowledge.Phrases.Meaning;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>The model as bytes: a signature, the feature version, seen pairs, hidden words, rules, then the weights, a byte each and a scale a row. Stateless, thread-safe.</summary>
public static class PhraseModelFile
{
    private const uint Signature = 0x4D50_4343; // "CCPM"

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
        catch (Exception e) when (e is EndOfStreamException or OverflowException or FormatException or ArgumentOutOfRangeException or DecoderFallbackException)
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
        string[] rules = new string[AtMost(MeaningModel.MostRules, reader.ReadInt32())];
        for (int i = 0; i < rules.Length; i++)
        {
            rules[i] = reader.ReadString();
        }

        int used = rules.Length + 1;
        byte[] bias = reader.ReadBytes(sizeof(float) + used);
        ulong[] keys = new ulong[AtMost(FeatureTable.MostKeys, reader.ReadInt32())];
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

    private static int AtMost(int most, int count) => count >= 0 && count <= most ? count : throw new FormatException();
}
