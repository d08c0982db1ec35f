using System.CommandLine;
using System.Text;
using ComplaintCoach.Cli.Commands;

Console.InputEncoding = new UTF8Encoding(false);
Console.OutputEncoding = new UTF8Encoding(false);

var root = new RootCommand("coach: the complaint coach on the command line")
{
    Usage.Knowledge,
    ClassifyCommand.Create(),
    CheckCommand.Create(),
    SearchCommand.Create(),
    AdviseCommand.Create(),
    MaskCommand.Create(),
    EvaluateCommand.Create(),
    TrainCommand.Create(),
    ValidateCommand.Create(),
};

var parsed = root.Parse(args);
return parsed.Errors.Count > 0 ? Usage.Report(parsed) : await parsed.InvokeAsync();
