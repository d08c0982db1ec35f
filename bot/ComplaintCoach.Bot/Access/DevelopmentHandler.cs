using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Access;

/// <summary>Knows the caller whom <see cref="DevelopmentTrust"/> trusts.</summary>
internal sealed class DevelopmentHandler(
    DevelopmentTrust trust, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        trust.WhyNot(Context) is { } reason
            ? AuthenticateResult.Fail(reason)
            : AuthenticateResult.Success(new(DevelopmentTrust.Caller.ToPrincipal(Scheme.Name), Scheme.Name)));
}
