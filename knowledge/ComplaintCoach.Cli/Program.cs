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

// "@张三 在吗" is a text, not the name of a file with arguments.
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
var errors = Usage.Errors(parsed);
return errors.Count > 0 ? Usage.Report(errors) : await parsed.InvokeAsync();
