using System.CommandLine;
using ComplaintCoach.Cli.Input;
using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Contracts;
using ComplaintCoach.Knowledge.Reading;

namespace ComplaintCoach.Cli.Commands;

/// <summary><c>coach classify</c>: which type of customer, and which risks.</summary>
internal static class ClassifyCommand
{
    public static Command Create()
    {
        var command = new Command("classify", "which type of customer, how sure, which words decided, which risks") { Usage.Jsonl, Usage.Texts };
        command.SetAction(parsed => CoachSession.With(parsed, coach => parsed.GetValue(Usage.Jsonl)
            ? RunLines(coach)
            : RunTexts(coach, parsed.GetValue(Usage.Texts)!)));
        return command;
    }

    private static int RunLines(Coach coach)
    {
        var conversations = new Conversations();
        return JsonLines.Run(Console.In, Console.Out, ContractJson.Wire.ClassificationContract, line =>
        {
            var message = new Message(line.Required("text"), TakenAs.Customer);
            var advice = conversations.Advise(coach, line.Optional("conversation"), message);
            return (ClassificationContract.From(line.Id, advice), false);
        });
    }

    private static int RunTexts(Coach coach, string[] arguments)
    {
        foreach (string text in TextArguments.Read(arguments, Console.In))
        {
            var (advice, _) = coach.Advise(ConversationState.New, new Message(text, TakenAs.Customer));
            var type = advice.Type!;
            Console.WriteLine($"{type.Best.Name} ({type.Best.Id}) {type.Confidence:P0}{(type.Sure ? "" : ", not sure")}");
            Console.WriteLine($"  words  {string.Join(" | ", type.Evidence.Select(e => e.Text))}");
            foreach (var risk in advice.Risks)
            {
                Console.WriteLine($"  risk   {risk.Profile.Name} ({risk.Profile.Id}): {risk.Text}");
            }
        }

        return Usage.Good;
    }
}
