namespace NtmGraph.Tests;

/// <summary>Compares a text with a file of the repository. Outside CI the file is written anew, for review in the diff.</summary>
internal static class Snapshot
{
    public static void Matches(string actual, params string[] path)
    {
        var file = Repository.PathTo(path);
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        if (expected == text)
            return;
        if (Environment.GetEnvironmentVariable("CI") is null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        Assert.Equal(expected, text);
    }
}
