using ComplaintCoach.Bot.Access;
using ComplaintCoach.Bot.Access.Keys;
using ComplaintCoach.Bot.Api;
using ComplaintCoach.Bot.DirectLine;
using ComplaintCoach.Bot.Handlers;
using ComplaintCoach.Bot.Hosting;
using ComplaintCoach.Bot.Logging;
using ComplaintCoach.Bot.Protocol;
using ComplaintCoach.Bot.Records;
using ComplaintCoach.Bot.Storage;
using ComplaintCoach.Bot.Teams;
using ComplaintCoach.Bot.Turns;

var builder = WebApplication.CreateBuilder(args).UseDefaultAddress();

MaskedConsole.Use(builder.Logging);
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<StoreAwayHandler>();
builder.Services.AddStorage();
builder.AddAccess();
builder.Services.AddMessagesEndpoint();
builder.Services.AddDirectLine();
builder.Services.AddTurns();
builder.Services.AddCoach();
builder.Services.AddConversation();
builder.Services.AddRecords();

var app = builder.Build();
if (!app.TryLoadCoach() || !app.TryCheckAccess())
{
    return CoachSetup.ContentIsBad;
}

if (!await app.TryPrepareStorageAsync())
{
    return StorageSetup.StorageIsBad;
}

if (KeyCommand.IsWanted(app.Configuration))
{
    return await KeyCommand.RunAsync(app.Services);
}

app.UseExceptionHandler();
app.UseStatusCodePages();
app.UsePageHeaders();
app.UseAccess();
app.UseFileServer();
app.UseWebSockets(new() { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(20) });
app.MapMessagesEndpoint().Requires(Permissions.Messages);
app.MapDirectLine();
app.MapApi();
app.MapTeams();
app.MapAccess();
app.MapRecords();
app.MapHealth();

await app.RunAsync();
return 0;

/// <summary>The web host; public so that tests can start it.</summary>
public partial class Program;
