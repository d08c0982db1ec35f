using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>What the test provider is about to hand over for a code. A visit's twist changes what it likes.</summary>
internal sealed class TestAnswer
{
    private const string AccessToken = "an access token";

    public TestAnswer(string issuer, string clientId, string nonce, TestKey key, DateTimeOffset now, JsonObject claims)
    {
        Now = now.ToUnixTimeSeconds();
        Sign = key.Sign;
        Header = new() { ["alg"] = key.Algorithm, ["typ"] = "JWT", ["kid"] = key.Id };
        Payload = claims.DeepClone().AsObject();
        Payload["iss"] = issuer;
        Payload["aud"] = clientId;
        Payload["nonce"] = nonce;
        Payload["iat"] = Now;
        Payload["nbf"] = Now;
        Payload["exp"] = Now + 300;
        Payload["at_hash"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(AccessToken)).AsSpan(0, 16));
    }

    /// <summary>The provider's time, in seconds since 1970.</summary>
    public long Now { get; }

    public JsonObject Header { get; }

    public JsonObject Payload { get; }

    /// <summary>Signs the first two parts of the token.</summary>
    public Func<byte[], byte[]> Sign { get; set; }

    /// <summary>Changes the finished token.</summary>
    public Func<string, string> Finish { get; set; } = token => token;

    /// <summary>Changes the finished answer.</summary>
    public Action<JsonObject> Wrap { get; set; } = _ => { };

    /// <summary>What is answered in place of tokens.</summary>
    public IResult? Instead { get; set; }

    public JsonObject ToJson()
    {
        string body = $"{Part(Header)}.{Part(Payload)}";
        var answer = new JsonObject
        {
            ["id_token"] = Finish($"{body}.{Base64Url.EncodeToString(Sign(Encoding.ASCII.GetBytes(body)))}"),
            ["access_token"] = AccessToken,
            ["token_type"] = "Bearer",
            ["expires_in"] = 300,
        };
        Wrap(answer);
        return answer;
    }

    private static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}

/// <summary>A signing key, and how the provider shows its public half.</summary>
internal sealed record TestKey(string Id, string Algorithm, Func<byte[], byte[]> Sign, Func<JsonObject> Show)
{
    public JsonObject Shown => Show();

    public static TestKey New(string id, string algorithm = "RS256") => algorithm == "ES256" ? Curve(id) : Rsa(id, algorithm);

    private static TestKey Rsa(string id, string algorithm)
    {
        var key = RSA.Create(2048);
        var hash = algorithm.EndsWith("512", StringComparison.Ordinal) ? HashAlgorithmName.SHA512 : HashAlgorithmName.SHA256;
        var padding = algorithm.StartsWith('P') ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        var open = key.ExportParameters(includePrivateParameters: false);
        return new(id, algorithm, bytes => key.SignData(bytes, hash, padding), () => new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64Url.EncodeToString(open.Modulus),
            ["e"] = Base64Url.EncodeToString(open.Exponent),
        });
    }

    private static TestKey Curve(string id)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var open = key.ExportParameters(includePrivateParameters: false);
        return new(id, "ES256", bytes => key.SignData(bytes, HashAlgorithmName.SHA256), () => new()
        {
            ["kty"] = "EC",
            ["use"] = "sig",
            ["kid"] = id,
            ["crv"] = "P-256",
            ["x"] = Base64Url.EncodeToString(open.Q.X),
            ["y"] = Base64Url.EncodeToString(open.Q.Y),
        });
    }
}
