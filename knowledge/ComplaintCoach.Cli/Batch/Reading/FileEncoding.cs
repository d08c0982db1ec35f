using System.Buffers;
using System.Text;

namespace ComplaintCoach.Cli.Batch.Reading;

/// <summary>In which encoding a file is written: a byte order mark tells; else UTF-8 where the bytes are mostly that, else GB18030, as Excel writes in China.</summary>
internal static class FileEncoding
{
    /// <summary>Stands where bytes could not be decoded; no text may hold it (a Unicode noncharacter).</summary>
    public const char Undecodable = '\uFFFF';

    public const string Utf8 = "utf-8";

    public const string Gb18030 = "gb18030";

    /// <summary>So many characters beyond ASCII decide.</summary>
    private const int Enough = 4096;

    private static readonly (byte[] Mark, string Name)[] s_marks = [([0xEF, 0xBB, 0xBF], Utf8), ([0xFF, 0xFE], "utf-16"), ([0xFE, 0xFF], "utf-16BE")];

    /// <summary>A reader behind the byte order mark, with <see cref="Undecodable"/> for what is broken.</summary>
    /// <param name="stream">At its beginning; it is read forward and set back.</param>
    /// <param name="given">The encoding to use where no byte order mark tells; null: judge it by the bytes.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static StreamReader Open(Stream stream, string? given)
    {
        Span<byte> first = stackalloc byte[3];
        int count = stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        foreach (var (mark, name) in s_marks)
        {
            if (first[..count].StartsWith(mark))
            {
                stream.Position = mark.Length;
                return Reader(stream, name);
            }
        }

        stream.Position = 0;
        string judged = given ?? (IsUtf8(stream) ? Utf8 : Gb18030);
        stream.Position = 0;
        return Reader(stream, judged);
    }

    private static StreamReader Reader(Stream stream, string name)
    {
        var fallback = new DecoderReplacementFallback(Undecodable.ToString());
        var encoding = name == Gb18030
            ? CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, fallback)!
            : Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, fallback);
        return new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
    }

    /// <summary>UTF-8 with a broken byte here and there stays UTF-8: Chinese in GB18030 hardly ever looks like a UTF-8 character of three bytes.</summary>
    private static bool IsUtf8(Stream stream)
    {
        byte[] buffer = new byte[1 << 16];
        int kept = 0;
        int whole = 0;
        int broken = 0;
        while (whole + broken < Enough && stream.Read(buffer, kept, buffer.Length - kept) is > 0 and int read)
        {
            var bytes = buffer.AsSpan(0, kept + read);
            while (bytes.Length > 0)
            {
                int ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                bytes = ascii < 0 ? [] : bytes[ascii..];
                var status = Rune.DecodeFromUtf8(bytes, out _, out int used);
                if (bytes.Length == 0 || status == OperationStatus.NeedMoreData)
                {
                    break;
                }

                whole += status == OperationStatus.Done && used >= 3 ? 1 : 0;
                broken += status == OperationStatus.Done ? 0 : 1;
                bytes = bytes[used..];
            }

            kept = bytes.Length;
            bytes.CopyTo(buffer);
        }

        return broken + (kept > 0 ? 1 : 0) == 0 || whole > broken;
    }
}
