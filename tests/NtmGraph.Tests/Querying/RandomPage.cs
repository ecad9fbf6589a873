namespace NtmGraph.Tests;

/// <summary>A page between two places of a list, counted from either end.</summary>
internal sealed record RandomPage(int Size, bool Backward, int After, int? Before)
{
    public static RandomPage Make(Random random, int rows)
    {
        var after = rows > 0 && random.Next(3) == 0 ? random.Next(rows) : -1;
        int? before = rows > after + 1 && random.Next(3) == 0 ? random.Next(after + 1, rows) : null;
        return new RandomPage(random.Next(2) == 0 ? random.Next(6) : random.Next(201), random.Next(3) == 0, after, before);
    }

    public string Arguments(List<string> cursors) => $"{(Backward ? "last" : "first")}: {Size}"
        + (After < 0 ? "" : $", after: \"{cursors[After]}\"")
        + (Before is { } before ? $", before: \"{cursors[before]}\"" : "");
}
