namespace NtmGraph.Benchmarks;

/// <summary>A folder for all that a run puts on the disk, gone at its end.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ntmgraph-benchmarks-");

    public string Database => At("national.db");

    /// <summary>The made-up package, written now.</summary>
    public string Package(NationalSize size, string name = "package")
    {
        Progress.Say("writes the data package");
        NationalPackage.Write(At(name), size);
        return At(name);
    }

    /// <summary>A new folder with a file for each workload, named after it.</summary>
    public string Files(IEnumerable<Workload> workloads, Func<Workload, byte[]> content)
    {
        var files = Directory.CreateDirectory(At($"files-{folder.GetDirectories().Length}")).FullName;
        foreach (var workload in workloads)
            File.WriteAllBytes(Path.Combine(files, workload.Name), content(workload));
        return files;
    }

    public void Dispose() => folder.Delete(recursive: true);

    public string At(string name) => Path.Combine(folder.FullName, name);
}
