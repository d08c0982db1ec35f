using System.Buffers.Text;
using System.Security.Cryptography;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>Ids that nobody can guess: 128 random bits as 22 characters that need no escaping.</summary>
internal static class Unguessable
{
    public static string Id() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>A user id in the form Direct Line asks for.</summary>
    public static string UserId() => "dl_" + Id();
}
