namespace NtmGraph.Tests;

/// <summary>
/// The SQL of a feature, kept in one file for each kind of database, such as <c>Units/Units.sqlite.sql</c>. Each statement stands there once, below the
/// names of all who send it: queries of the feature's tests (<c>-- The country</c>; the second statement of one is <c>-- A ranking, 2</c>), and fields of
/// the schema (<c>-- Campaign: parent, results</c>).
/// </summary>
internal static class SqlSnapshot
{
    private const string Ending = ".sql";

    /// <summary>Compares the file with what is sent; outside CI the file is written anew, for review in the diff.</summary>
    public static void Matches(string feature, string provider, IEnumerable<SentStatement> sent)
    {
        var text = string.Join("\n\n", sent.GroupBy(statement => statement.Sql, StringComparer.Ordinal).Select(senders => $"{Names(senders)}\n{senders.Key}"));
        Assert.DoesNotContain("OPENJSON", text, StringComparison.Ordinal);
        Snapshot.Matches(text, "tests", "NtmGraph.Tests", feature, $"{feature}.{provider}{Ending}");
    }

    /// <summary>The files for a kind of database, by the names of their features.</summary>
    public static IReadOnlyDictionary<string, string> Files(string provider) =>
        Directory.GetFiles(Repository.PathTo("tests", "NtmGraph.Tests"), $"*.{provider}{Ending}", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetFileName(file)[..^$".{provider}{Ending}".Length]);

    /// <summary>The statements of a file.</summary>
    public static IReadOnlyList<string> Read(string file)
    {
        var statements = new List<string>();
        var named = false;
        foreach (var line in File.ReadLines(file))
        {
            if (!IsName(line))
                statements[^1] += line + "\n";
            else if (!named)
                statements.Add("");
            named = IsName(line);
        }
        return statements;
    }

    /// <summary>Other comments are the values of parameters, whose names begin with <c>@</c>.</summary>
    private static bool IsName(string line) => line.StartsWith("-- ", StringComparison.Ordinal) && !line.StartsWith("-- @", StringComparison.Ordinal);

    private static string Names(IEnumerable<SentStatement> senders) => string.Join('\n', senders.GroupBy(sender => sender.Type)
        .SelectMany(type => type.Key is null ? type.Select(sender => $"-- {sender.Name}") : [$"-- {type.Key}: {string.Join(", ", type.Select(sender => sender.Name))}"]));
}
