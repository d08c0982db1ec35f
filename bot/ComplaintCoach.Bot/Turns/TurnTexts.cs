using System.Globalization;
using System.Resources;

namespace ComplaintCoach.Bot.Turns;

/// <summary>What the edge of a turn itself says, from <c>TurnTexts.resx</c> and its translations. Thread-safe.</summary>
internal static class TurnTexts
{
    private static readonly ResourceManager Texts = new("ComplaintCoach.Bot.Turns.TurnTexts", typeof(TurnTexts).Assembly);

    public static string WentWrong(CultureInfo culture) => Get(nameof(WentWrong), culture);

    public static string TookTooLong(CultureInfo culture) => Get(nameof(TookTooLong), culture);

    public static string NotStored(CultureInfo culture) => Get(nameof(NotStored), culture);

    private static string Get(string name, CultureInfo culture) =>
        Texts.GetString(name, culture) ?? throw new MissingManifestResourceException($"TurnTexts.resx has no \"{name}\".");
}
