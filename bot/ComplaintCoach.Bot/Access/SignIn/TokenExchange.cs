using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ComplaintCoach.Bot.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>What the provider gave for a code; nothing in it is checked yet.</summary>
internal sealed record ProviderTokens(string IdToken, string AccessToken);

/// <summary>Takes a code to the provider and brings the tokens back. Thread-safe.</summary>
internal sealed class TokenExchange(IHttpClientFactory clients, IOptions<OidcOptions> options, ILogger<TokenExchange> log)
{
    // An ID token with hundreds of groups has some ten thousand characters; this is far beyond any that is meant well.
    private const int MaxToken = 64 * 1024;

    /// <summary>Redeems the code; exactly one of the two results is not null.</summary>
    public async Task<(ProviderTokens? Tokens, SignInProblem? Problem)> RedeemAsync(
        OpenIdConnectConfiguration provider, string code, string verifier, string redirectUri, CancellationToken cancellationToken)
    {
        try
        {
            using var http = clients.CreateClient(OidcProvider.ClientName);
            using var request = Request(provider, code, verifier, redirectUri);
            using var response = await http.SendAsync(request, cancellationToken);
            using var json = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(cancellationToken));
            return response.IsSuccessStatusCode ? Tokens(json.RootElement) : (null, Refused(json.RootElement));
        }
        catch (Exception error) when (error is HttpRequestException or IOException or JsonException
            || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            log.ProviderUnusable(error.GetType().Name);
            return (null, SignInProblem.ProviderDown);
        }
    }

    private HttpRequestMessage Request(OpenIdConnectConfiguration provider, string code, string verifier, string redirectUri)
    {
        var (id, secret) = (options.Value.ClientId!, options.Value.ClientSecret);
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = redirectUri,
            ["code_verifier"] = verifier,
            ["client_id"] = id,
        };
        var request = new HttpRequestMessage(HttpMethod.Post, provider.TokenEndpoint);
        request.Headers.Accept.Add(new("application/json"));
        if (!string.IsNullOrEmpty(secret))
        {
            if (provider.TokenEndpointAuthMethodsSupported.Contains("client_secret_post"))
            {
                form["client_secret"] = secret;
            }
            else
            {
                string both = $"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}";
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(both)));
            }
        }

        request.Content = new FormUrlEncodedContent(form);
        return request;
    }

    private (ProviderTokens?, SignInProblem?) Tokens(JsonElement answer)
    {
        if (Text(answer, "id_token") is not { Length: > 0 } idToken || Text(answer, "access_token") is not { Length: > 0 } accessToken)
        {
            log.ProviderUnusable("its answer holds no ID token or no access token");
            return (null, SignInProblem.ProviderDown);
        }

        return idToken.Length <= MaxToken ? (new(idToken, accessToken), null) : (null, SignInProblem.BadToken);
    }

    // A code that was used before, has run out or was made for another browser is the person's affair; all else is the set-up's.
    private SignInProblem Refused(JsonElement answer)
    {
        if (Text(answer, "error") == "invalid_grant")
        {
            return SignInProblem.ProviderRefused;
        }

        log.ProviderUnusable("it refused to redeem a code");
        return SignInProblem.ProviderDown;
    }

    private static string? Text(JsonElement answer, string name) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
