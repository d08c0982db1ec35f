using System.Net;

namespace ComplaintCoach.Bot.Protocol;

/// <summary>
/// Posts replies back to a development client on this machine (an emulator, the Agents Playground).
/// Made for one incoming activity; follows no redirect and uses no proxy.
/// </summary>
public sealed class LoopbackConnector(HttpClient http, Uri address) : IReplySink
{
    /// <summary>The name of the HttpClient to use.</summary>
    public const string ClientName = "loopback-connector";

    /// <summary>The address that replies to this activity go to, or null when its <c>serviceUrl</c> is not one of this machine.</summary>
    public static Uri? AddressFor(Activity activity)
    {
        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var service)
            || service.Scheme is not ("http" or "https")
            || service.UserInfo.Length > 0
            || !IsThisMachine(service.DnsSafeHost))
        {
            return null;
        }

        string path = $"{service.GetLeftPart(UriPartial.Path).TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(activity.Conversation?.Id ?? "")}/activities";
        return new Uri(activity.Id is { Length: > 0 } id ? $"{path}/{Uri.EscapeDataString(id)}" : path);
    }

    /// <inheritdoc/>
    public async Task SendAsync(Activity reply, CancellationToken cancellationToken)
    {
        try
        {
            using var content = JsonContent.Create(reply, ProtocolJson.Wire.Activity);
            using var response = await http.PostAsync(address, content, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw new ReplyNotDeliveredException($"The development client answered {(int)response.StatusCode}.");
            }
        }
        catch (HttpRequestException error)
        {
            throw new ReplyNotDeliveredException("The development client cannot be reached.", error);
        }
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
}
