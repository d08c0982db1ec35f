using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace ComplaintCoach.Bot.Storage.Sealing;

/// <summary>Takes the keys from the settings; in Development makes one in the data folder when there are none.</summary>
internal static partial class KeyRingSource
{
    private const string LocalId = "local";

    /// <summary>The ring; or, when there can be none, a sentence that says what to do.</summary>
    public static (KeyRing? Ring, string? Problem) Load(StorageOptions options, bool isDevelopment)
    {
        var keys = new List<SealingKey>();
        foreach (var given in options.Keys)
        {
            if (Read(given) is not { } key || keys.Any(k => k.Id == key.Id))
            {
                return (null, $"Storage:Keys:{keys.Count} needs an \"Id\" of its own (1 to 32 letters, digits or hyphens) and a \"Secret\" of 32 random bytes in Base64 (openssl rand -base64 32).");
            }

            keys.Add(key);
        }

        if (keys.Count > 0)
        {
            return (new(keys), null);
        }

        return isDevelopment
            ? (new([new(LocalId, LocalSecret(options.DataFolder))]), null)
            : (null, "Transcripts are sealed, and outside Development the key must be given: set Storage__Keys__0__Id and Storage__Keys__0__Secret (openssl rand -base64 32).");
    }

    private static SealingKey? Read(SealingKeyOptions given)
    {
        var secret = new byte[SealingKey.Length];
        return KeyId().IsMatch(given.Id) && Convert.TryFromBase64String(given.Secret, secret, out int length) && length == SealingKey.Length
            ? new(given.Id, secret)
            : null;
    }

    /// <summary>The generated secret; in memory only when the folder cannot be written, and then the transcripts end with the process.</summary>
    private static byte[] LocalSecret(string folder)
    {
        string file = Path.Combine(folder, "local.key");
        try
        {
            if (!File.Exists(file))
            {
                PrivateFolder.Make(folder);
                WriteNew(file);
            }

            byte[] kept = Convert.FromBase64String(File.ReadAllText(file));
            if (kept.Length == SealingKey.Length)
            {
                return kept;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            // Said again, and louder, when the database in the same folder cannot be opened.
        }

        return RandomNumberGenerator.GetBytes(SealingKey.Length);
    }

    /// <summary>Written aside and moved into place, so that of two programs that start together both read the same key.</summary>
    private static void WriteNew(string file)
    {
        string aside = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(aside, options))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(SealingKey.Length)));
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(aside, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(aside);
        }
    }

    [GeneratedRegex("^[A-Za-z0-9-]{1,32}$")]
    private static partial Regex KeyId();
}
