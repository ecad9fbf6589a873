using System.Diagnostics;

namespace NtmGraph.Tests;

/// <summary>The programs that PostgreSQL is installed with.</summary>
internal static class PostgreSqlPrograms
{
    // PostgreSQL refuses to run as root. Its package comes with this user.
    private const string User = "postgres";

    private static readonly string[] Programs = ["initdb", "pg_basebackup", "pg_ctl", "postgres"];

    private static readonly string? Folder =
        Folders().FirstOrDefault(folder => Array.TrueForAll(Programs, program => File.Exists(Path.Combine(folder, program))));

    /// <summary>Why PostgreSQL cannot be run; null where it can.</summary>
    public static string? Missing => Folder is not null ? null
        : "PostgreSQL is not installed: there is no initdb in PATH or /usr/lib/postgresql/*/bin.";

    /// <summary>Skips the test where PostgreSQL is not installed; in CI, where it must be, the test fails.</summary>
    public static void Require()
    {
        if (Missing is null)
            return;
        Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null, Missing);
        Assert.Fail(Missing);
    }

    /// <summary>Runs a program to its end, which must be a good one.</summary>
    public static void Run(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(Folder!, program), .. arguments];
        Run(Environment.IsPrivilegedProcess
            ? ["setpriv", $"--reuid={User}", $"--regid={User}", "--init-groups", "--reset-env", "--", .. command]
            : command);
    }

    /// <summary>Has a folder belong to whom the programs run as.</summary>
    public static void GiveAway(string folder)
    {
        if (Environment.IsPrivilegedProcess)
            Run(["chown", User, folder]);
    }

    private static void Run(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} failed: {output.Result}{errors}");
    }

    /// <summary>The folders of PATH, then those of Debian's packages, the latest version first.</summary>
    private static IEnumerable<string> Folders()
    {
        const string Packages = "/usr/lib/postgresql";
        var path = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        var packages = Directory.Exists(Packages) ? Directory.EnumerateDirectories(Packages) : [];
        return path.Concat(packages.OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin")));
    }
}
