using System.Diagnostics;

namespace NtmGraph.Benchmarks;

/// <summary>A build of the server.</summary>
/// <param name="Name">What tables call it.</param>
/// <param name="Program">The assembly that <c>dotnet exec</c> runs.</param>
internal sealed record Build(string Name, string Program)
{
    public static Build This { get; } = new("this build", ServerProcess.Program("ntmgraph.dll"));

    /// <summary>Clones this repository at a commit and builds its server there, without the pages.</summary>
    /// <exception cref="InvalidOperationException">There is no such commit, or it does not build.</exception>
    public static Build Of(string commit, WorkFolder folder)
    {
        Progress.Say($"builds {commit}");
        var (source, output) = (folder.At("source"), folder.At("build"));
        var name = Run(Repository(), "git", "rev-parse", "--verify", "--short", commit + "^{commit}").Trim();
        Run(Repository(), "git", "clone", "--quiet", "--shared", "--no-checkout", ".", source);
        Run(source, "git", "checkout", "--quiet", "--detach", name);
        // Nothing of the compiler may run on while servers are measured. An empty folder in place of src/web leaves the pages out.
        var web = Directory.CreateDirectory(folder.At("web")).FullName;
        Run(source, "dotnet", "build", "src/NtmGraph", "--configuration", "Release", "--output", output, "--verbosity", "quiet", "-nologo",
            "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false", "-p:CI=false", $"-p:WebFolder={web}/");
        return new(name, Path.Combine(output, Path.GetFileName(This.Program)));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NtmGraph.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Another build is made from this repository, and this program lies outside of it.");
        return folder.FullName;
    }

    private static string Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {arguments[0]} failed. {output}");
    }
}
