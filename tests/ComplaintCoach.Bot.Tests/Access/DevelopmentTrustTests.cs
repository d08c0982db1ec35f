using System.Net;
using ComplaintCoach.Bot.Access;
using Microsoft.AspNetCore.Http;

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>What is trusted without credentials: everything must fit, and one thing that does not is enough.</summary>
public sealed class DevelopmentTrustTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("from=::1", null)]
    [InlineData("from=127.8.8.8", null)]
    [InlineData("from=::ffff:127.0.0.1", null)]
    [InlineData("Host=127.0.0.1:3978", null)]
    [InlineData("Host=[::1]:3978", null)]
    [InlineData("Host=LOCALHOST:3978", null)]
    [InlineData("Origin=http://localhost:3978", null)]
    [InlineData("Host=127.0.0.1:3978|Origin=http://127.0.0.1:3978", null)]
    [InlineData("Sec-Fetch-Site=same-origin", null)]
    [InlineData("Sec-Fetch-Site=none", null)]
    [InlineData("Accept=text/html|User-Agent=x|Cookie=a=b", null)]
    [InlineData("environment=Production", "Development")]
    [InlineData("environment=Staging", "Development")]
    [InlineData("from=192.168.1.20", "this machine")]
    [InlineData("from=10.0.0.1", "this machine")]
    [InlineData("from=2001:db8::1", "this machine")]
    [InlineData("from=::ffff:10.0.0.1", "this machine")]
    [InlineData("from=", "this machine")]
    [InlineData("Host=evil.example", "Host header")]
    [InlineData("Host=localhost.evil.example:3978", "Host header")]
    [InlineData("Host=127.0.0.1.nip.io", "Host header")]
    [InlineData("Host=localhost.", "Host header")]
    [InlineData("Host=192.168.1.20:3978", "Host header")]
    [InlineData("Host=0.0.0.0:3978", "Host header")]
    [InlineData("Host=", "Host header")]
    [InlineData("Origin=http://evil.example", "Origin")]
    [InlineData("Origin=https://localhost:3978", "Origin")]
    [InlineData("Origin=http://localhost:3979", "Origin")]
    [InlineData("Origin=http://localhost", "Origin")]
    [InlineData("Origin=http://127.0.0.1:3978", "Origin")]
    [InlineData("Origin=http://localhost:3978.evil.example", "Origin")]
    [InlineData("Origin=null", "Origin")]
    [InlineData("Origin=", "Origin")]
    [InlineData("Sec-Fetch-Site=cross-site", "Sec-Fetch-Site")]
    [InlineData("Sec-Fetch-Site=same-site", "Sec-Fetch-Site")]
    [InlineData("Sec-Fetch-Site=same-origin, cross-site", "Sec-Fetch-Site")]
    [InlineData("Sec-Fetch-Site=", "Sec-Fetch-Site")]
    [InlineData("Origin=http://localhost:3978|Sec-Fetch-Site=cross-site", "Sec-Fetch-Site")]
    [InlineData("X-Forwarded-For=127.0.0.1", "proxy")]
    [InlineData("x-forwarded-host=localhost", "proxy")]
    [InlineData("X-Forwarded-Proto=http", "proxy")]
    [InlineData("X-Forwarded-Prefix=/", "proxy")]
    [InlineData("Forwarded=for=127.0.0.1", "proxy")]
    [InlineData("X-Real-IP=127.0.0.1", "proxy")]
    [InlineData("X-Original-For=127.0.0.1", "proxy")]
    [InlineData("X-Original-URL=/", "proxy")]
    [InlineData("Via=1.1 proxy", "proxy")]
    [InlineData("CF-Connecting-IP=127.0.0.1", "proxy")]
    [InlineData("True-Client-IP=127.0.0.1", "proxy")]
    [InlineData("X-Client-IP=127.0.0.1", "proxy")]
    [InlineData("X-Cluster-Client-IP=127.0.0.1", "proxy")]
    [InlineData("Fastly-Client-IP=127.0.0.1", "proxy")]
    [InlineData("X-Azure-ClientIP=127.0.0.1", "proxy")]
    [InlineData("X-ARR-LOG-ID=1", "proxy")]
    [InlineData("X-Envoy-External-Address=127.0.0.1", "proxy")]
    [InlineData("X-Amzn-Trace-Id=1", "proxy")]
    [InlineData("X-Forwarded-For=", "proxy")]
    public void Everything_must_fit(string request, string? reason)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Scheme = "http";
        context.Request.Host = new("localhost:3978");
        string environment = "Development";
        foreach (string[] pair in request.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)))
        {
            switch (pair[0])
            {
                case "environment":
                    environment = pair[1];
                    break;
                case "from":
                    context.Connection.RemoteIpAddress = pair[1].Length == 0 ? null : IPAddress.Parse(pair[1]);
                    break;
                default:
                    context.Request.Headers[pair[0]] = pair[1];
                    break;
            }
        }

        string? whyNot = new DevelopmentTrust(new TestEnvironment(environment)).WhyNot(context);

        if (reason is null)
        {
            whyNot.ShouldBeNull();
        }
        else
        {
            whyNot.ShouldNotBeNull().ShouldContain(reason);
        }
    }

    [Fact]
    public void The_trusted_caller_advises_and_writes_and_manages_nothing()
    {
        var caller = DevelopmentTrust.Caller;

        caller.Tenant.ShouldBe("dev");
        Permissions.All.Where(caller.May).ShouldBe([Permissions.Chat, Permissions.Judge, Permissions.Messages, Permissions.FeedbackRead, Permissions.ContentWrite]);
    }
}
