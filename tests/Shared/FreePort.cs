using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace ComplaintCoach.Testing;

/// <summary>A port of 127.0.0.1 that nobody listens on, for servers that cannot be told "any" because they must come back on the same one.</summary>
internal static class FreePort
{
    /// <summary>Below the range from which systems take ports for outgoing connections, so that it is still free at a restart.</summary>
    public static int Find()
    {
        while (true)
        {
            int port = RandomNumberGenerator.GetInt32(20000, 30000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: the next one.
            }
        }
    }
}
