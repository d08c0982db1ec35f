using System.ComponentModel.DataAnnotations;

namespace ComplaintCoach.Bot.Hosting;

/// <summary>Settings under <c>Coach</c>.</summary>
public sealed class CoachOptions
{
    /// <summary>The company's name as advisors say it; the pack's word when not set.</summary>
    [StringLength(40)]
    public string? Company { get; set; }

    /// <summary>How the advisor calls himself in sentences; the pack's word when not set.</summary>
    [StringLength(40)]
    public string? Advisor { get; set; }

    /// <summary>The number customers may call, and whom the advisor calls when it is urgent.</summary>
    [StringLength(60)]
    public string? Hotline { get; set; }

    /// <summary>The folder that holds content/ and training/; by default the one beside the program.</summary>
    public string? KnowledgeFolder { get; set; }

    /// <summary>Where trained models are kept between starts; by default a folder of the user. An empty string keeps none.</summary>
    public string? ModelCache { get; set; }

    /// <summary>How many conversations are remembered at once; the one that rested longest goes first.</summary>
    [Range(1, 100_000)]
    public int RememberedConversations { get; set; } = 2000;

    /// <summary>After how long without a message a conversation is forgotten.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan ForgetAfter { get; set; } = TimeSpan.FromHours(8);
}
