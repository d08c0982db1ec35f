using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ComplaintCoach.Bot.Access;

/// <summary>
/// The one table of roles and what they may do. A person with several roles may do what any of them may. An admin hands
/// out keys and reads the audit, and sees no customer: whoever advises as well has two roles.
/// </summary>
internal static class Roles
{
    public const string Advisor = "advisor";
    public const string Supervisor = "supervisor";
    public const string Author = "author";
    public const string Admin = "admin";

    private static readonly FrozenDictionary<string, string[]> Table = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Advisor] = [Permissions.Chat, Permissions.Judge],
        [Supervisor] =
        [
            Permissions.Chat, Permissions.Judge, Permissions.TranscriptsRead, Permissions.CustomersForget, Permissions.Export, Permissions.FeedbackRead,
        ],
        [Author] = [Permissions.Chat, Permissions.Judge, Permissions.FeedbackRead, Permissions.ContentWrite],
        [Admin] = [Permissions.KeysManage, Permissions.AuditRead],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All roles, in the order of tables.</summary>
    public static ImmutableArray<string> All { get; } = [Advisor, Supervisor, Author, Admin];

    /// <summary>Whether there is such a role; upper and lower case differ.</summary>
    public static bool Exists(string role) => Table.ContainsKey(role);

    /// <summary>What these roles may do together; a role that does not exist may do nothing.</summary>
    public static FrozenSet<string> PermissionsOf(IEnumerable<string> roles) =>
        roles.SelectMany(role => Table.GetValueOrDefault(role, [])).ToFrozenSet(StringComparer.Ordinal);
}
