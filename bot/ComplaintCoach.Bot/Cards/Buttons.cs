using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Resources;
using ComplaintCoach.Knowledge.Contracts;
using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Reading;

namespace ComplaintCoach.Bot.Cards;

/// <summary>Every button of our cards. All are <c>Action.Submit</c>, the only kind that Web Chat and Teams share.</summary>
internal static class Buttons
{
    public static JsonObject Copy(CoachTexts texts, string text) => Submit(texts.Copy, SubmitActions.Copy, ("text", text));

    public static JsonObject Say(string title, string text) => Submit(title, SubmitActions.Say, ("text", text));

    public static JsonObject As(CoachTexts texts, TakenAs taken, int message) => About(message, Submit(texts.RetakeAs(taken), SubmitActions.As, ("as", TakenAsNames.Of(taken))));

    public static JsonObject Override(CoachTexts texts, int message) => About(message, Submit(texts.SendAnyway, SubmitActions.Override));

    public static JsonObject OverrideNow(CoachTexts texts, int message) => About(message, Submit(texts.OverrideSave, SubmitActions.OverrideNow));

    public static JsonObject NotType(CoachTexts texts, TypeProfile type) => Submit(texts.NotThisType, SubmitActions.NotType, ("type", type.Id));

    public static JsonObject WhichType(CoachTexts texts) => Submit(texts.NameTheType, SubmitActions.NotType);

    public static JsonObject IsType(string name, TypeProfile type) => Submit(name, SubmitActions.IsType, ("type", type.Id));

    public static JsonObject Another(CoachTexts texts) => Submit(texts.AnotherSentence, SubmitActions.Another);

    public static JsonObject Check(CoachTexts texts) => Submit(texts.CheckDraft, SubmitActions.Check);

    public static JsonObject CheckThis(CoachTexts texts) => Primary(Submit(texts.CheckNow, SubmitActions.CheckDraft));

    public static JsonObject Situation(string title, string query) => Submit(title, SubmitActions.Situation, ("query", query));

    public static JsonObject Help(CoachTexts texts) => Submit(texts.Help, SubmitActions.Help);

    public static JsonObject Forget(CoachTexts texts) => Submit(texts.ForgetCustomer, SubmitActions.Forget);

    /// <summary>The button to press when in doubt.</summary>
    public static JsonObject Primary(JsonObject button)
    {
        button["style"] = "positive";
        return button;
    }

    private static JsonObject About(int message, JsonObject button)
    {
        button["data"]!["of"] = message;
        return button;
    }

    private static JsonObject Submit(string title, string action, params ReadOnlySpan<(string Name, string Value)> data)
    {
        var value = new JsonObject { ["action"] = action };
        foreach (var (name, text) in data)
        {
            value[name] = text;
        }

        return new() { ["type"] = "Action.Submit", ["title"] = title, ["data"] = value };
    }
}
