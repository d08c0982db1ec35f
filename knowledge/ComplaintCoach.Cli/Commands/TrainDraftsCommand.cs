using System.CommandLine;
using System.Diagnostics;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Cli.Commands;

/// <summary><c>coach train drafts</c>: trains what the checker learns from written drafts.</summary>
internal static class TrainDraftsCommand
{
    private static readonly Option<FileInfo?> s_out = new("--out") { Description = "write the model to this file; the pack's is content/phrases.model" };

    public static Command Create()
    {
        var command = new Command("drafts", "train the checker on knowledge/drafts, and on the hits and misses of the rules") { s_out };
        command.SetAction(parsed =>
        {
            try
            {
                return Run(parsed.GetValue(Usage.Knowledge)!.FullName, parsed.GetValue(s_out));
            }
            catch (ContentException e)
            {
                Console.Error.WriteLine(e.Message);
                return Usage.Bad;
            }
        });
        return command;
    }

    private static int Run(string folder, FileInfo? file)
    {
        var texts = PhraseTraining.Read(folder);
        if (texts.Drafts.Count == 0)
        {
            Console.Error.WriteLine($"No labelled drafts in {folder}; they are in the source tree: --knowledge knowledge.");
            return Usage.Bad;
        }

        long start = Stopwatch.GetTimestamp();
        var model = PhraseTrainer.Train(texts.Drafts, texts.Ordinary, texts.Pack.Rules, texts.Pack.Language);
        Console.WriteLine($"{texts.Drafts.Count} drafts, {model.FeatureCount} features, {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s");
        if (file is not null)
        {
            using var stream = file.Create();
            PhraseModelFile.Write(model, stream);
        }

        return Usage.Good;
    }
}
