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

    /// <summary>The folder of team files (<c>&lt;team&gt;.yaml</c>), read again when one changes; by default there is none and the pack's rules hold for everybody.</summary>
    public string? Teams { get; set; }

    /// <summary>Where trained models are kept between starts; by default a folder of the user. An empty string keeps none.</summary>
    public string? ModelCache { get; set; }
}
