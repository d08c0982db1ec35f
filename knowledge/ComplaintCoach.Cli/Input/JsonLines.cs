using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ComplaintCoach.Cli.Commands;
using ComplaintCoach.Knowledge.Contracts;

namespace ComplaintCoach.Cli.Input;

/// <summary>Reads JSON Lines and writes one JSON line for each input line, in order; a bad line gets an error line and the run goes on.</summary>
internal static class JsonLines
{
    /// <summary>Answers every line of the reader.</summary>
    /// <param name="contract">How an answer is written.</param>
    /// <param name="answer">Makes the answer to one line, and says whether it holds findings.</param>
    /// <returns>The exit code of the run.</returns>
    public static int Run<T>(TextReader input, TextWriter output, JsonTypeInfo<T> contract, Func<Line, (T Answer, bool Findings)> answer)
    {
        int code = Usage.Good;
        while (input.ReadLine() is { } text)
        {
            JsonElement? id = null;
            try
            {
                using var json = JsonDocument.Parse(text);
                var line = new Line(json.RootElement);
                id = line.Id;
                var (result, findings) = answer(line);
                output.WriteLine(JsonSerializer.Serialize(result, contract));
                code = findings ? Math.Max(code, Usage.Findings) : code;
            }
            catch (Exception e) when (e is JsonException or LineException)
            {
                output.WriteLine(JsonSerializer.Serialize(new ErrorContract(id, Reason(e)), ContractJson.Wire.ErrorContract));
                code = Usage.Bad;
            }
        }

        return code;
    }

    private static string Reason(Exception e) => e is JsonException ? $"not readable as JSON: {e.Message}" : e.Message;
}
