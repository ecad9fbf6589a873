using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace NtmGraph.Tests;

/// <summary>
/// A real PostgreSQL on a free port of 127.0.0.1, its data in a temporary folder. Neither outlives the test run, however it ends.
/// </summary>
internal sealed class PostgreSqlServer : IDisposable
{
    private const string Superuser = "ntm";

    // Every transaction is written when it commits, so that it survives a kill; no test cuts the power.
    // The default collation is Vietnamese, so that a column whose collation nobody has named is noticed.
    private const string Options =
        "-c fsync=off -c full_page_writes=off -c autovacuum=off -c max_connections=300 -c listen_addresses=127.0.0.1 -c unix_socket_directories=";

    private static readonly string[] InitOptions =
        ["--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=vi"];

    private readonly string folder = Directory.CreateTempSubdirectory("ntmgraph-postgresql-").FullName;
    private readonly int port = FreePort();
    private readonly Process keeper;

    /// <param name="primary">Whose data to copy and to follow; null for a server with data of its own.</param>
    private PostgreSqlServer(PostgreSqlServer? primary = null)
    {
        PostgreSqlPrograms.GiveAway(folder);
        if (primary is null)
            PostgreSqlPrograms.Run("initdb", ["-D", Data, "-U", Superuser, .. InitOptions]);
        else
            PostgreSqlPrograms.Run(
                "pg_basebackup", "-D", Data, "-h", "127.0.0.1", "-p", $"{primary.port}", "-U", Superuser, "-R", "-X", "stream", "-c", "fast", "--no-sync");
        keeper = Keeper();
        Start();
    }

    private string Data => Path.Combine(folder, "data");

    private int Postmaster => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>A server of a test's own, which it may stop, kill and start again. Skips the test where PostgreSQL is not installed.</summary>
    public static PostgreSqlServer Create()
    {
        DatabaseMark.Require();
        PostgreSqlPrograms.Require();
        return new PostgreSqlServer();
    }

    /// <summary>A hot standby of this server.</summary>
    public PostgreSqlServer Standby() => new(this);

    /// <summary>Makes a primary of a standby; returns when it is one.</summary>
    public void Promote() => PostgreSqlPrograms.Run("pg_ctl", "promote", "-w", "-D", Data);

    /// <summary>Where the server is, as a connection string with several hosts names it.</summary>
    public string Host => $"127.0.0.1:{port}";

    /// <summary>The way to a database of this server.</summary>
    public string Connection(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = Superuser,
        Database = database,
        IncludeErrorDetail = true,
    }.ConnectionString;

    /// <summary>How a command is told of a database of this server.</summary>
    public (string Name, string Value)[] Environment(string database) =>
        [("Database__Provider", nameof(DatabaseProvider.PostgreSql)), ("ConnectionStrings__Ntm", Connection(database))];

    /// <summary>Executes a statement, in the server's own database where no other is named, and gives the value it asks for.</summary>
    public object? Execute(string sql, string database = "postgres")
    {
        using var connection = new NpgsqlConnection(Connection(database) + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    /// <summary>Starts the server again after <see cref="Stop"/> or <see cref="Kill"/>, with the same port and data; returns when it answers.</summary>
    public void Start() => PostgreSqlPrograms.Run(
        "pg_ctl", "start", "-w", "-t", "120", "-D", Data, "-l", Path.Combine(Data, "log"), "-o", $"-p {port} {Options}");

    /// <summary>Shuts the server down in good order, though its clients are cut off.</summary>
    public void Stop() => PostgreSqlPrograms.Run("pg_ctl", "stop", "-w", "-m", "fast", "-D", Data);

    /// <summary>Ends the server and all it does at once, as a power cut would.</summary>
    public void Kill()
    {
        using var postmaster = Process.GetProcessById(Postmaster);
        postmaster.Kill(entireProcessTree: true);
        postmaster.WaitForExit();
    }

    public void Dispose()
    {
        keeper.StandardInput.Close();
        keeper.WaitForExit();
        keeper.Dispose();
    }

    /// <summary>
    /// A process that waits for the end of its input, which comes with <see cref="Dispose"/> or with the end of the test run,
    /// even a kill, and then ends the server and removes its folder.
    /// </summary>
    private Process Keeper() => Process.Start(new ProcessStartInfo("/bin/sh")
    {
        ArgumentList =
        {
            "-c",
            """
            trap '' INT TERM HUP
            exec >/dev/null 2>&1
            read -r _
            [ ! -e "$0/data/postmaster.pid" ] || kill -QUIT "$(head -n 1 "$0/data/postmaster.pid")"
            while [ -e "$0/data/postmaster.pid" ] && kill -0 "$(head -n 1 "$0/data/postmaster.pid")"; do sleep 0.1; done
            rm -rf "$0"
            """,
            folder,
        },
        RedirectStandardInput = true,
    })!;

    /// <summary>A port that the system gives to nobody who does not name it, so that it is still free after a restart.</summary>
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(15_000, 30_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; try another.
            }
        }
    }
}
