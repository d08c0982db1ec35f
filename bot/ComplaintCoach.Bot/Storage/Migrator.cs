using System.Globalization;
using System.Reflection;

namespace ComplaintCoach.Bot.Storage;

/// <summary>
/// Brings a database from the version it has to the one this program knows: numbered SQL files, each run once, all in
/// one transaction under a lock, so that of several nodes that start together one does it and the others wait.
/// </summary>
internal static class Migrator
{
    private static readonly Assembly Here = typeof(Migrator).Assembly;

    /// <summary>The files of a dialect in order.</summary>
    public static IReadOnlyList<(int Version, string Name, string Sql)> Of(string dialect)
    {
        string folder = $"Migrations.{dialect}.";
        return
        [
            .. from resource in Here.GetManifestResourceNames()
               where resource.StartsWith(folder, StringComparison.Ordinal)
               let name = resource[folder.Length..]
               let version = int.Parse(name[..4], NumberStyles.None, CultureInfo.InvariantCulture)
               orderby version
               select (version, name, Text(resource)),
        ];
    }

    public static async Task RunAsync(Database database, TimeProvider time, CancellationToken cancellationToken)
    {
        var migrations = Of(database.Dialect);
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginAsync(connection, cancellationToken);
        await database.LockForMigrationAsync(connection, cancellationToken);
        await connection.ExecuteAsync("create table if not exists schema_version (version integer primary key, name text not null, applied_at bigint not null)", cancellationToken);
        var applied = await connection.QueryAsync("select version from schema_version", row => row.GetInt32(0), cancellationToken);
        int found = applied.DefaultIfEmpty(0).Max();
        if (found > migrations[^1].Version)
        {
            throw NewerDatabaseException.Of(found, migrations[^1].Version);
        }

        foreach (var (version, name, sql) in migrations.Where(m => !applied.Contains(m.Version)))
        {
            await connection.ExecuteAsync(sql, cancellationToken);
            await connection.ExecuteAsync(
                "insert into schema_version (version, name, applied_at) values (@version, @name, @at)",
                cancellationToken,
                ("version", version), ("name", name), ("at", time.GetUtcNow()));
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static string Text(string resource)
    {
        using var reader = new StreamReader(Here.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
