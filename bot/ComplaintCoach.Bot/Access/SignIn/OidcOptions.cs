namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>Settings under <c>Access:Oidc</c>: whom to ask who a person is. <see cref="OidcOptionsCheck"/> says what they must be.</summary>
internal sealed class OidcOptions
{
    public const string Section = "Access:Oidc";

    /// <summary>The provider's issuer address; without it nobody can sign in.</summary>
    public string? Authority { get; set; }

    /// <summary>The id this program has at the provider.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret that goes with it; null or empty for a public client.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>What is asked for, divided by blanks; <c>openid</c> is always added.</summary>
    public string Scopes { get; set; } = "openid profile";

    /// <summary>The claim of the ID token that holds the roles, as one text or a list; a dotted name reaches into objects.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The claim that holds the tenant; not together with <see cref="Tenant"/>.</summary>
    public string? TenantClaim { get; set; }

    /// <summary>The tenant of everybody, where there is one shop only.</summary>
    public string? Tenant { get; set; }

    /// <summary>From the provider's value to our role. When it is empty, the values are our roles themselves.</summary>
    public Dictionary<string, string> RoleMap { get; set; } = [];

    public bool IsConfigured => !string.IsNullOrWhiteSpace(Authority);
}
