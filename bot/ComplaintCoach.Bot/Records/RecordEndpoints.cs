using ComplaintCoach.Bot.Access;
using ComplaintCoach.Bot.Api;
using ComplaintCoach.Bot.DirectLine;
using ComplaintCoach.Bot.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplaintCoach.Bot.Records;

/// <summary>
/// What is kept, over HTTP: reading, exporting and erasing it, each with its permission and only within the caller's
/// tenant. A conversation of another tenant answers as one that does not exist.
/// </summary>
internal static class RecordEndpoints
{
    private const int Usual = 100;
    private const int Most = 1000;

    public static IEndpointRouteBuilder MapRecords(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1");
        var conversation = api.MapGroup("/conversations/{id}");
        conversation.MapGet("/transcript", TranscriptAsync).Requires(Permissions.TranscriptsRead);
        conversation.MapGet("/export", ExportAsync).Requires(Permissions.Export);
        conversation.MapGet("/contact", ReadContactAsync).Requires(Permissions.TranscriptsRead);
        conversation.MapPut("/contact", WriteContactAsync).Requires(Permissions.Chat);
        conversation.MapDelete("", ForgetAsync).Requires(Permissions.CustomersForget);
        api.MapPost("/customers:forget", ForgetCustomerAsync).Requires(Permissions.CustomersForget);
        api.MapPost("/customers:export", ExportCustomerAsync).Requires(Permissions.Export);
        api.MapGet("/feedback", ReadFeedbackAsync).Requires(Permissions.FeedbackRead);
        OverrideEndpoints.Map(api);
        api.MapGet("/audit", ReadAuditAsync).Requires(Permissions.AuditRead);
        return routes;
    }

    private static async Task<IResult> TranscriptAsync(HttpContext http, string id, string? channel, RecordKeeper records) =>
        await records.TranscriptAsync(Key(http, id, channel), http.Caller().User, http.RequestAborted) is { } found
            ? TypedResults.Json(found, RecordJson.Wire.TranscriptAnswer)
            : NoSuch();

    private static async Task<IResult> ExportAsync(HttpContext http, string id, string? channel, RecordKeeper records) =>
        await records.ExportAsync(Key(http, id, channel), http.Caller().User, http.RequestAborted) is { } found
            ? TypedResults.Json(found, RecordJson.Wire.ExportAnswer)
            : NoSuch();

    private static async Task<IResult> ReadContactAsync(HttpContext http, string id, string? channel, ContactStore contacts) =>
        TypedResults.Json(await contacts.ReadAsync(Key(http, id, channel), http.Caller().User, http.RequestAborted), RecordJson.Wire.DictionaryStringString);

    private static async Task<IResult> WriteContactAsync(HttpContext http, string id, string? channel, ContactStore contacts)
    {
        var (fields, problem) = await ContactRequest.ReadAsync(http.Request, http.RequestAborted);
        return fields is null ? TypedResults.Problem(problem!.Message, statusCode: problem.Status)
            : await contacts.SetAsync(Key(http, id, channel), fields, http.Caller().User, http.RequestAborted) ? TypedResults.NoContent()
            : NoSuch();
    }

    private static async Task<IResult> ForgetAsync(HttpContext http, string id, string? channel, Forgetting forgetting) =>
        await forgetting.ForgetAsync(Key(http, id, channel), http.Caller().User, http.RequestAborted) ? TypedResults.NoContent() : NoSuch();

    private static async Task<IResult> ForgetCustomerAsync(HttpContext http, Forgetting forgetting)
    {
        var request = await ApiRequest.OfBodyAsync(http.Request, http.RequestAborted);
        string customer = request.Words("customer");
        return request.Problem is { } problem
            ? TypedResults.Problem(problem.Message, statusCode: problem.Status)
            : TypedResults.Json(
                new ForgottenAnswer(await forgetting.ForgetCustomerAsync(http.Caller().Tenant, customer, http.Caller().User, http.RequestAborted)), RecordJson.Wire.ForgottenAnswer);
    }

    private static async Task<IResult> ExportCustomerAsync(HttpContext http, RecordKeeper records)
    {
        var request = await ApiRequest.OfBodyAsync(http.Request, http.RequestAborted);
        string customer = request.Words("customer");
        return request.Problem is { } problem
            ? TypedResults.Problem(problem.Message, statusCode: problem.Status)
            : TypedResults.Json(await records.ExportCustomerAsync(http.Caller().Tenant, customer, http.Caller().User, http.RequestAborted), RecordJson.Wire.CustomerExport);
    }

    private static async Task<IResult> ReadFeedbackAsync(HttpContext http, FeedbackStore feedback)
    {
        var request = ApiRequest.OfQuery(http.Request);
        int top = request.Count("top", Usual, Most);
        return request.Problem is { } problem
            ? TypedResults.Problem(problem.Message, statusCode: problem.Status)
            : TypedResults.Json(new FeedbackAnswer(await feedback.ReadAsync(http.Caller().Tenant, top, http.RequestAborted)), RecordJson.Wire.FeedbackAnswer);
    }

    private static async Task<IResult> ReadAuditAsync(HttpContext http, AuditTrail audit)
    {
        var request = ApiRequest.OfQuery(http.Request);
        int top = request.Count("top", Usual, Most);
        return request.Problem is { } problem
            ? TypedResults.Problem(problem.Message, statusCode: problem.Status)
            : TypedResults.Json(new AuditAnswer(await audit.ReadAsync(http.Caller().Tenant, top, http.RequestAborted)), RecordJson.Wire.AuditAnswer);
    }

    private static ConversationKey Key(HttpContext http, string id, string? channel) =>
        ConversationKey.Of(http.Caller().Tenant, string.IsNullOrEmpty(channel) ? DirectLineChannel.Id : channel, id);

    private static ProblemHttpResult NoSuch() =>
        TypedResults.Problem("There is no such conversation here, or it is no longer kept.", statusCode: StatusCodes.Status404NotFound);
}
