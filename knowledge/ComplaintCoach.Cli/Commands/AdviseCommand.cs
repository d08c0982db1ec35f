using System.CommandLine;
using ComplaintCoach.Cli.Input;
using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Contracts;
using ComplaintCoach.Knowledge.Reading;

namespace ComplaintCoach.Cli.Commands;

/// <summary><c>coach advise</c>: the whole advice as the card shows it.</summary>
internal static class AdviseCommand
{
    private static readonly Option<string?> s_as = new("--as") { Description = $"what the text is: {TakenAsNames.All}; left out, the coach judges" };

    public static Command Create()
    {
        var command = new Command("advise", "the whole advice on a message, as the card shows it") { Usage.Jsonl, s_as, Usage.Texts };
        command.Validators.Add(result =>
        {
            if (result.GetValue(s_as) is { } name && !TakenAsNames.TryParse(name, out _))
            {
                result.AddError($"--as is {TakenAsNames.All}, not '{name}'");
            }
        });
        command.SetAction(parsed => CoachSession.With(parsed, coach => parsed.GetValue(Usage.Jsonl)
            ? RunLines(coach)
            : RunTexts(coach, parsed.GetValue(Usage.Texts)!, ReadAs(parsed.GetValue(s_as)))));
        return command;
    }

    private static int RunLines(Coach coach)
    {
        var conversations = new Conversations();
        return JsonLines.Run(Console.In, Console.Out, ContractJson.Wire.AdviceContract, line =>
        {
            var message = new Message(line.Required("text"), ReadAs(line.Optional("as")));
            var advice = conversations.Advise(coach, line.Optional("conversation"), message);
            return (AdviceContract.From(line.Id, advice), advice.Draft is { Clean: false });
        });
    }

    private static TakenAs? ReadAs(string? name) => name is null ? null
        : TakenAsNames.TryParse(name, out var taken) ? taken
        : throw new LineException($"'as' is {TakenAsNames.All}, not '{name}'");

    private static int RunTexts(Coach coach, string[] arguments, TakenAs? taken)
    {
        int code = Usage.Good;
        foreach (string text in TextArguments.Read(arguments, Console.In))
        {
            var (advice, _) = coach.Advise(ConversationState.New, new Message(text, taken));
            Print(advice, coach);
            code = advice.Draft is { Clean: false } ? Usage.Findings : code;
        }

        return code;
    }

    private static void Print(Advice advice, Coach coach)
    {
        Console.WriteLine($"taken as {TakenAsNames.Of(advice.Intake.As)}");
        if (advice.Type is { } type)
        {
            Console.WriteLine(type.Sure ? $"{type.Best.Name} {type.Confidence:P0}: {type.Best.Summary}" : "not sure which type; general first steps");
        }

        Section("risk", advice.Risks.Select(r => $"{r.Profile.Name}: {r.Text}"));
        Section("say", advice.Say.Select(s => s.Text));
        Section("do", advice.Steps.Select(s => $"{s.Text}  {string.Join(" ", s.Sources.Select(coach.Pack.Sources.Cite))}"));
        Section("avoid", advice.Avoid.Select(s => s.Text));
        Section("own line", advice.OwnLines.SelectMany(l => l.Findings).Select(f => $"「{f.Text}」 {f.Rule.Title}: {f.Rule.Why}"));
        Section("finding", advice.Draft?.Findings.Select(f => $"「{f.Text}」 {f.Rule.Title}: {f.Rule.Why}") ?? []);
        Section("rewrite", advice.Draft?.Rewrite is { } rewrite ? [rewrite] : []);
        Section("tip", advice.Hits.Select(h => $"{h.Entry.Title}: {h.Entry.Do}"));
    }

    private static void Section(string name, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            Console.WriteLine($"  {name,-8} {line}");
        }
    }
}
