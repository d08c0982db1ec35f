using System.CommandLine;
using System.Diagnostics;
using ComplaintCoach.Cli.Evaluation;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Masking;

namespace ComplaintCoach.Cli.Commands;

/// <summary><c>coach train masks</c>: trains the masker's model; with --held-out it prints how the model does on each voice that it has not seen.</summary>
internal static class TrainMasksCommand
{
    private const int Groups = 5;

    private static readonly Option<FileInfo?> s_out = new("--out") { Description = "write the model to this file" };

    private static readonly Option<bool> s_heldOut = new("--held-out") { Description = "print recall and loss voice by voice, by models that have not seen the voice (five trainings more)" };


    public static Command Create()
    {
        var command = new Command("masks", "train the masker on knowledge/masking") { s_out, s_heldOut };
        command.SetAction(parsed =>
        {
            try
            {
                return Run(Path.Combine(parsed.GetValue(Usage.Knowledge)!.FullName, "masking"), parsed.GetValue(s_out), parsed.GetValue(s_heldOut));
            }
            catch (ContentException e)
            {
                Console.Error.WriteLine(e.Message);
                return Usage.Bad;
            }
        });
        return command;
    }

    private static int Run(string folder, FileInfo? file, bool heldOut)
    {
        var texts = MaskTrainingFolder.Read(folder);
        if (texts.Count == 0)
        {
            Console.Error.WriteLine($"No labelled texts in {folder}; they are in the source tree: --knowledge knowledge.");
            return Usage.Bad;
        }

        if (heldOut)
        {
            PrintHeldOut(texts);
        }

        long start = Stopwatch.GetTimestamp();
        var trained = MaskModel.Train([.. texts.Select(t => t.Text)]);
        Console.WriteLine($"{texts.Count} texts, {trained.FeatureCount} features, {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s");
        if (file is not null)
        {
            using var stream = file.Create();
            trained.Write(stream);
        }

        return Usage.Good;
    }

    private static void PrintHeldOut(IReadOnlyList<MaskTrainingText> texts)
    {
        string[] voices = [.. texts.Select(t => t.Voice).Distinct().Order(StringComparer.Ordinal)];
        for (int group = 0; group < Groups; group++)
        {
            string[] unseen = [.. voices.Where((_, i) => i % Groups == group)];
            var model = MaskModel.Train([.. texts.Where(t => !unseen.Contains(t.Voice)).Select(t => t.Text)]);
            foreach (string voice in unseen)
            {
                var (recall, lost) = MaskEvaluation.Figures(texts.Where(t => t.Voice == voice).Select(t => t.Text), text => Masker.Mask(text, model));
                Console.WriteLine($"held out {voice,-28} recall {recall}  lost {lost}");
            }
        }
    }
}
