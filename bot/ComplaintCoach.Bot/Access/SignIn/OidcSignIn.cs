using ComplaintCoach.Bot.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>
/// Signing in at an OpenID Connect provider: authorization code with PKCE, state and nonce. Whatever goes wrong becomes
/// a page that says so; nobody is signed in whose sign-in could not be written down. Thread-safe.
/// </summary>
internal sealed class OidcSignIn(
    OidcProvider provider,
    TokenExchange exchange,
    IdTokenCheck check,
    PersonReader reader,
    PendingSignIns pending,
    Sessions sessions,
    IAuditTrail audit,
    IOptions<OidcOptions> options,
    TimeProvider time,
    ILogger<OidcSignIn> log)
{
    private const string Way = "oidc";
    private const int MaxCode = 4096;

    /// <summary>Sends the person to the provider.</summary>
    public async Task<IResult> BeginAsync(HttpContext context, string returnPath)
    {
        if (await provider.GetAsync(context.RequestAborted) is not { } configuration)
        {
            return SignInPage.Problem(context.Request, SignInProblem.ProviderDown);
        }

        var begun = pending.Begin(context, returnPath);
        var request = new OpenIdConnectMessage
        {
            IssuerAddress = configuration.AuthorizationEndpoint,
            EnableTelemetryParameters = false,
            ClientId = options.Value.ClientId,
            RedirectUri = RedirectUri(context.Request),
            ResponseType = OpenIdConnectResponseType.Code,
            Scope = string.Join(' ', options.Value.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend("openid").Distinct(StringComparer.Ordinal)),
            State = begun.State,
            Nonce = begun.Nonce,
        };
        request.SetParameter("code_challenge", begun.Challenge);
        request.SetParameter("code_challenge_method", "S256");
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Redirect(request.CreateAuthenticationRequestUrl());
    }

    /// <summary>Takes the person back from the provider.</summary>
    public async Task<IResult> FinishAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (query["state"] is not [{ Length: > 0 } state] || pending.Take(context, state) is not { } begun)
        {
            // Not written into the audit: anybody can ask for this as often as he likes.
            log.SignInRefused(SignInProblem.NotBegunHere.Code);
            return SignInPage.Problem(context.Request, SignInProblem.NotBegunHere);
        }

        var outcome = await PersonAsync(context, begun);
        string tenant = outcome.Tenant.Length > 0 ? outcome.Tenant : options.Value.Tenant ?? "";
        await audit.WriteAsync(
            new(time.GetUtcNow(), tenant, outcome.User, AuditActions.SignIn, Way, outcome.Problem?.Code ?? AuditEntry.Ok), CancellationToken.None);
        if (outcome.Caller is not { } caller)
        {
            log.SignInRefused(outcome.Problem!.Code);
            return SignInPage.Problem(context.Request, outcome.Problem);
        }

        await sessions.BeginAsync(context, caller);
        return TypedResults.LocalRedirect(caller.May(Permissions.Chat) ? begun.Return : SignInEndpoints.Page);
    }

    private async Task<SignInOutcome> PersonAsync(HttpContext context, PendingSignIn begun)
    {
        var query = context.Request.Query;
        if (query.ContainsKey("error"))
        {
            return SignInOutcome.Refused(SignInProblem.ProviderRefused);
        }

        if (query["code"] is not [{ Length: > 0 and <= MaxCode } code])
        {
            return SignInOutcome.Refused(SignInProblem.NotBegunHere);
        }

        if (await provider.GetAsync(context.RequestAborted) is not { } configuration)
        {
            return SignInOutcome.Refused(SignInProblem.ProviderDown);
        }

        // Who answers with another name than the one that was asked mixes up two providers.
        if (query.TryGetValue("iss", out var issuer) && issuer != configuration.Issuer)
        {
            return SignInOutcome.Refused(SignInProblem.BadToken);
        }

        var (tokens, problem) = await exchange.RedeemAsync(configuration, code, begun.Verifier, RedirectUri(context.Request), context.RequestAborted);
        return tokens is null ? SignInOutcome.Refused(problem!)
            : await check.ClaimsAsync(tokens, configuration, begun.Nonce, context.RequestAborted) is not { } claims ? SignInOutcome.Refused(SignInProblem.BadToken)
            : reader.Read(claims);
    }

    private static string RedirectUri(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}{SignInEndpoints.Callback}";
}
