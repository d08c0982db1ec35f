using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>Holds the settings of the sign-in against each other before the program starts; reports everything that is wrong.</summary>
internal sealed class OidcOptionsCheck(IHostEnvironment environment) : IValidateOptions<OidcOptions>
{
    public ValidateOptionsResult Validate(string? name, OidcOptions options)
    {
        string[] problems = [.. (options.IsConfigured ? OfProvider(options) : OfNoProvider(options)).Select(problem => $"{OidcOptions.Section}:{problem}")];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> OfNoProvider(OidcOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.ClientId) || !string.IsNullOrWhiteSpace(options.ClientSecret))
        {
            yield return "Authority is missing: name the provider, or leave the whole section out.";
        }
    }

    private IEnumerable<string> OfProvider(OidcOptions options)
    {
        if (!Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority) || authority.Query.Length + authority.Fragment.Length > 0)
        {
            yield return "Authority must be an address such as https://login.example.com/realm.";
        }
        else if (authority.Scheme != Uri.UriSchemeHttps && !(environment.IsDevelopment() && authority.Scheme == Uri.UriSchemeHttp))
        {
            yield return "Authority must begin with https:// (http:// is for Development only).";
        }

        if (string.IsNullOrWhiteSpace(options.ClientId))
        {
            yield return "ClientId is missing.";
        }

        if (string.IsNullOrWhiteSpace(options.RoleClaim))
        {
            yield return "RoleClaim is empty.";
        }

        if (string.IsNullOrEmpty(options.Tenant) == string.IsNullOrEmpty(options.TenantClaim))
        {
            yield return "Tenant or TenantClaim must be set, and not both: the one shop, or the claim that names a person's shop.";
        }
        else if (!string.IsNullOrEmpty(options.Tenant) && !Names.IsTenant(options.Tenant))
        {
            yield return "Tenant must be 1 to 64 of A–Z a–z 0–9 . _ - and begin with a letter or digit.";
        }

        foreach (var (value, role) in options.RoleMap.Where(pair => !Roles.Exists(pair.Value)))
        {
            yield return $"RoleMap:{value} is \"{role}\"; the roles are {string.Join(", ", Roles.All)}.";
        }
    }
}
