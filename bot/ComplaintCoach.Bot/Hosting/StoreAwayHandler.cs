using ComplaintCoach.Bot.Storage;
using Microsoft.AspNetCore.Diagnostics;

namespace ComplaintCoach.Bot.Hosting;

/// <summary>Answers what needs the store while it is away: 503 and a sentence, instead of an error of ours.</summary>
internal sealed class StoreAwayHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not StoreUnavailableException)
        {
            return false;
        }

        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        httpContext.Response.Headers.RetryAfter = "5";
        await problems.WriteAsync(new()
        {
            HttpContext = httpContext,
            ProblemDetails = { Status = StatusCodes.Status503ServiceUnavailable, Detail = "The database is away; nothing was changed. Try again in a moment." },
        });
        return true;
    }
}
