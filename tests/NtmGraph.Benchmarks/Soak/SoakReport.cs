namespace NtmGraph.Benchmarks;

/// <summary>
/// Load for a long time, while two versions of the data take each other's place again and again: no answer may fail or be of
/// two versions, and the server's memory may not grow.
/// </summary>
internal static class SoakReport
{
    private const int Readers = 8;

    private static readonly TimeSpan BetweenImports = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    /// <returns>The exit code: 1 where an answer was wrong.</returns>
    public static async Task<int> Run(TimeSpan duration)
    {
        using var folder = new WorkFolder();
        string[] versions = [folder.Package(new NationalSize(Communes: 0.1), "one"), folder.Package(new NationalSize(Communes: 0.1, Years: 9), "other")];
        Import.Run(versions[0], folder.Database);
        await using var server = await ServerProcess.NtmGraph(folder.Database, caching: true);
        Progress.Say($"asks for {duration.TotalMinutes:0.#} minutes");
        using var end = new CancellationTokenSource(duration);
        var readers = Enumerable.Range(0, Readers).Select(seed => new SoakReader(seed)).ToList();
        var seen = new SeenAnswers();
        var reading = readers.ConvertAll(reader => Task.Run(() => reader.Read(server, seen, end.Token)));
        var memory = Watch(server, end.Token);
        var imports = await ImportAgain(versions, folder.Database, end.Token);
        await Task.WhenAll(reading);
        if (server.ExitCode is { } code)
            seen.Fail($"The server ended, with exit code {code}.");
        Console.WriteLine(string.Join('\n', Machine.Describe(), Table(duration, readers, seen, imports, await memory)));
        foreach (var wrong in seen.Wrong)
            Console.WriteLine(wrong);
        return seen.Wrong.Count == 0 ? 0 : 1;
    }

    private static async Task<int> ImportAgain(string[] versions, string database, CancellationToken ct)
    {
        for (var imports = 0; ; imports++)
        {
            await Task.Delay(BetweenImports, ct).ContinueWith(_ => { }, CancellationToken.None);
            if (ct.IsCancellationRequested)
                return imports;
            await Task.Run(() => Import.Run(versions[(imports + 1) % versions.Length], database), CancellationToken.None);
        }
    }

    /// <summary>The resident memory, in megabytes, again and again.</summary>
    private static async Task<IReadOnlyList<long>> Watch(ServerProcess server, CancellationToken ct)
    {
        var memory = new List<long>();
        while (!ct.IsCancellationRequested)
        {
            memory.Add(server.ResidentMegabytes);
            await Task.Delay(BetweenLooks, ct).ContinueWith(_ => { }, CancellationToken.None);
        }
        return memory;
    }

    private static MarkdownTable Table(
        TimeSpan duration, IReadOnlyList<SoakReader> readers, SeenAnswers seen, int imports, IReadOnlyList<long> memory)
    {
        var table = new MarkdownTable("what", "how much");
        table.Add("minutes", $"{duration.TotalMinutes:0.#}");
        table.Add("answers", $"{readers.Sum(reader => reader.Answers):N0}");
        table.Add("imports in between", $"{imports}");
        table.Add("versions of answers seen", $"{seen.Versions}");
        table.Add("answers wrong, failed or of two versions", $"{seen.Wrong.Count}");
        table.Add("longest wait, seconds", Number.Text(readers.Max(reader => reader.Longest.TotalSeconds)));
        foreach (var (name, part) in new[] { ("first", 1), ("second", 2), ("third", 3), ("last", 4) })
            table.Add($"resident MB, most in the {name} quarter", $"{memory.Take(memory.Count * part / 4).Skip(memory.Count * (part - 1) / 4).DefaultIfEmpty().Max()}");
        return table;
    }
}
