using System.Text.RegularExpressions;
using ComplaintCoach.Knowledge.Sources;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Advising;

/// <summary>Makes a sentence of the pack ready to say: variables filled, in the customer's script. Immutable, thread-safe.</summary>
public sealed partial class Wording(IReadOnlyDictionary<string, string> variables)
{
    /// <summary>Variables filled; an unknown one stays as it is written.</summary>
    public string Filled(string sentence) =>
        Variable().Replace(sentence, m => variables.TryGetValue(m.Groups[1].Value, out string? value) ? value : m.Value);

    /// <summary>Variables filled and the script as wanted.</summary>
    public string Ready(string sentence, Script script) =>
        script == Script.Traditional ? ScriptConverter.ToTraditional(Filled(sentence)) : Filled(sentence);

    public Sentence Ready(Sentence sentence, Script script) => sentence with { Text = Ready(sentence.Text, script) };

    [GeneratedRegex(@"\{([a-z_]+)\}")]
    private static partial Regex Variable();
}
