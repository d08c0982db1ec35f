using System.CommandLine;
using ComplaintCoach.Cli.Input;
using ComplaintCoach.Knowledge.Contracts;
using ComplaintCoach.Knowledge.Masking;

namespace ComplaintCoach.Cli.Commands;

/// <summary><c>coach mask</c>: the text with tokens in place of personal data.</summary>
internal static class MaskCommand
{
    public static Command Create()
    {
        var command = new Command("mask", "personal data replaced by tokens such as [手机号]; amounts, dates and order numbers stay") { Usage.Jsonl, Usage.Texts };
        command.SetAction(parsed => parsed.GetValue(Usage.Jsonl) ? RunLines() : RunTexts(parsed.GetValue(Usage.Texts)!));
        return command;
    }

    private static int RunLines() => JsonLines.Run(Console.In, Console.Out, ContractJson.Wire.MaskContract, line =>
        (MaskContract.From(line.Id, Masker.Mask(line.Required("text"))), false));

    private static int RunTexts(string[] arguments)
    {
        foreach (string text in TextArguments.Read(arguments, Console.In))
        {
            Console.WriteLine(Masker.Mask(text).Text);
        }

        return Usage.Good;
    }
}
