using System.CommandLine;
using System.Diagnostics;
using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Loading;

namespace ComplaintCoach.Cli.Commands;

/// <summary><c>coach train</c>: trains the type model and prints how it does on voices it has not seen.</summary>
internal static class TrainCommand
{
    private static readonly Option<FileInfo?> s_out = new("--out") { Description = "write the model to this file" };

    private static readonly Option<bool> s_misses = new("--misses") { Description = "print the held-out messages that were judged wrong" };

    public static Command Create()
    {
        var command = new Command("train", "train the type model; print held-out figures, voice by voice") { s_out, s_misses, TrainMasksCommand.Create(), TrainDraftsCommand.Create() };
        command.SetAction(parsed =>
        {
            try
            {
                return Run(parsed.GetValue(Usage.Knowledge)!.FullName, parsed.GetValue(s_out), parsed.GetValue(s_misses));
            }
            catch (ContentException e)
            {
                Console.Error.WriteLine(e.Message);
                return Usage.Bad;
            }
        });
        return command;
    }

    private static int Run(string folder, FileInfo? file, bool misses)
    {
        var pack = PackReader.Read(Path.Combine(folder, "content"));
        var messages = TrainingFolder.Read(Path.Combine(folder, "training"));
        long start = Stopwatch.GetTimestamp();
        var result = TypeTrainer.Train(messages, pack.Lexicon, Console.Error.WriteLine);
        Console.WriteLine($"{messages.Count} messages, {result.Model.FeatureCount} features, {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s; sure from {result.Model.SureFrom:F2}");
        foreach (var voice in result.HeldOut.GroupBy(h => h.Message.Voice))
        {
            Console.WriteLine($"held out {voice.Key,-24} right {Evaluation.Interval.Share(voice.Count(Right), voice.Count())}");
        }

        Console.WriteLine($"held out {"all",-24} right {Evaluation.Interval.Share(result.HeldOut.Count(Right), result.HeldOut.Count)}");
        foreach (var h in misses ? result.HeldOut.Where(h => !Right(h)) : [])
        {
            Console.WriteLine($"{h.Message.Voice} {h.Message.Type} -> {Said(h)} {h.Probabilities.Max():F2} {h.Message.Text}");
        }

        if (file is not null)
        {
            using var stream = file.Create();
            TypeModelFile.Write(result.Model, stream);
        }

        return Usage.Good;
    }

    private static string Said(HeldOutPrediction h) => CustomerTypes.All[h.Probabilities.Index().MaxBy(p => p.Item).Index];

    private static bool Right(HeldOutPrediction h) => Said(h) == h.Message.Type;
}
