using System.ComponentModel.DataAnnotations;
using System.Net;

namespace ComplaintCoach.Bot.Access;

/// <summary>Settings under <c>Access</c>; those of the sign-in are <see cref="SignIn.OidcOptions"/>.</summary>
internal sealed class AccessOptions : IValidatableObject
{
    public const string Section = "Access";

    /// <summary>The reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed: addresses or networks such as 10.0.0.0/24. Not used in Development.</summary>
    public string[] KnownProxies { get; set; } = [];

    /// <summary>How often one address may try to sign in within a minute.</summary>
    [Range(1, 100_000)]
    public int SignInsPerMinute { get; set; } = 60;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => KnownProxies
        .Where(proxy => Network(proxy) is null)
        .Select(proxy => new ValidationResult($"{Section}:KnownProxies holds \"{proxy}\", which is neither an IP address nor a network such as 10.0.0.0/24."));

    /// <summary>The network of an entry, of one address where it is an address; null when it is neither.</summary>
    public static IPNetwork? Network(string proxy) =>
        IPNetwork.TryParse(proxy, out var network) ? network
        : IPAddress.TryParse(proxy, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
