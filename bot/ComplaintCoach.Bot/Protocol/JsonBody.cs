using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;

namespace ComplaintCoach.Bot.Protocol;

/// <summary>Why a body was not accepted: an HTTP status (400, 413 or 415), a stable code, and a sentence for the caller.</summary>
public sealed record BodyProblem(int Status, string Code, string Message);

/// <summary>
/// Reads a request body that must be JSON. After success the bytes are well-formed UTF-8 JSON in which every string and
/// property name can be decoded, so that nobody further in stumbles over half a surrogate pair.
/// </summary>
public static class JsonBody
{
    /// <summary>The largest body, in bytes. 100,000 characters fit even when each is escaped, so that the turn can answer with its own limit.</summary>
    public const int MaxBytes = 640 * 1024;

    /// <summary>Reads the whole body; exactly one of the two results is not null.</summary>
    public static async Task<(byte[]? Bytes, BodyProblem? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (ContentTypeProblem(request) is { } wrongType)
        {
            return (null, wrongType);
        }

        if (request.ContentLength > MaxBytes || await ReadBytesAsync(request.Body, cancellationToken) is not { } bytes)
        {
            return (null, new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"The body is larger than {MaxBytes / 1024} KB."));
        }

        return Problem(bytes) is { } problem ? (null, problem) : (bytes, null);
    }

    /// <summary>What is wrong with these bytes as JSON, or null.</summary>
    public static BodyProblem? Problem(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
        {
            return Bad("The body is not well-formed UTF-8.");
        }

        var reader = new Utf8JsonReader(bytes);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    _ = reader.GetString();
                }
            }

            return null;
        }
        catch (JsonException error)
        {
            return Bad($"The body is not JSON: line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1} of the line.");
        }
        catch (InvalidOperationException)
        {
            return Bad($"A string before byte {reader.TokenStartIndex + 1} holds half a surrogate pair (an escape \\uD800 to \\uDFFF without its partner).");
        }
    }

    private static BodyProblem? ContentTypeProblem(HttpRequest request)
    {
        bool json = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
        return json ? null : new(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "Send application/json in UTF-8.");
    }

    private static async Task<byte[]?> ReadBytesAsync(Stream body, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (whole.Length + read > MaxBytes)
            {
                return null;
            }

            whole.Write(chunk, 0, read);
        }

        return whole.ToArray();
    }

    private static BodyProblem Bad(string message) => new(StatusCodes.Status400BadRequest, "BadSyntax", message);
}
