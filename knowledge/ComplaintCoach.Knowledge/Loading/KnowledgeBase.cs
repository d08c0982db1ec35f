using System.Security.Cryptography;
using ComplaintCoach.Knowledge.Customers;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>The pack with the model trained for it: all that a <see cref="Coach"/> needs. Immutable, thread-safe.</summary>
public sealed record KnowledgeBase(KnowledgePack Pack, TypeModel Model, IReadOnlyList<string> CustomerTexts, IReadOnlyList<string> AdvisorTexts);

/// <summary>Loads a knowledge folder; trains the model when none is cached for exactly these messages and words.</summary>
public static class KnowledgeLoader
{
    /// <summary>Reads content/ and training/ below the folder.</summary>
    /// <param name="folder">The knowledge folder.</param>
    /// <param name="cacheFolder">Where trained models are kept; null keeps none. A folder that cannot be written is no error.</param>
    /// <param name="progress">Told of steps that may take more than a second.</param>
    /// <param name="proved">False lets rules miss their hits and hit their misses, for an author who asks why they do.</param>
    /// <exception cref="ContentException">Content or training messages are wrong.</exception>
    public static KnowledgeBase Load(string folder, string? cacheFolder, Action<string>? progress = null, bool proved = true)
    {
        var pack = PackReader.Read(Path.Combine(folder, "content"), proved: proved);
        string training = Path.Combine(folder, "training");
        var messages = TrainingFolder.Read(training);
        var model = Cached(cacheFolder, pack, messages, () =>
        {
            progress?.Invoke($"training the type model on {messages.Count} messages …");
            return TypeTrainer.Train(messages, pack.Lexicon, progress).Model;
        });
        return new KnowledgeBase(pack, model, [.. messages.Select(m => m.Text)], AdvisorTexts(pack));
    }

    /// <summary>The per-user cache folder of this machine.</summary>
    public static string DefaultCache => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "complaintcoach", "models");

    private static TypeModel Cached(string? cacheFolder, KnowledgePack pack, IReadOnlyList<TrainingMessage> messages, Func<TypeModel> train)
    {
        if (cacheFolder is null)
        {
            return train();
        }

        string path = Path.Combine(cacheFolder, $"types-{Hash(pack, messages)}.model");
        try
        {
            if (File.Exists(path))
            {
                using var stream = File.OpenRead(path);
                if (TypeModelFile.Read(stream) is { } cached)
                {
                    return cached;
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be read is only slower.
        }

        var model = train();
        try
        {
            Directory.CreateDirectory(cacheFolder);
            string written = $"{path}.{Environment.ProcessId}";
            using (var stream = File.Create(written))
            {
                TypeModelFile.Write(model, stream);
            }

            File.Move(written, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written is only slower next time.
        }

        return model;
    }

    /// <summary>Changes with any training message, any word class, and the version of the features.</summary>
    private static string Hash(KnowledgePack pack, IReadOnlyList<TrainingMessage> messages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(FeatureExtractor.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (string name in pack.Lexicon.Names.Order(StringComparer.Ordinal))
        {
            Append(name);
            foreach (string word in pack.Lexicon[name])
            {
                Append(word);
            }
        }

        foreach (var message in messages)
        {
            Append(message.Voice);
            Append(message.Type);
            Append(message.Text);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..24];

        void Append(string text)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }
    }

    private static List<string> AdvisorTexts(KnowledgePack pack) =>
    [
        .. pack.Rules.SelectMany(r => r.Replacements).Select(r => r.Say),
        .. pack.Rules.SelectMany(r => r.Hits.Concat(r.Misses)),
        .. pack.Types.SelectMany(t => t.Say).Select(s => s.Text),
        .. pack.Entries.SelectMany(e => e.Say),
    ];
}
