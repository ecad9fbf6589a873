namespace NtmGraph.Tests;

/// <summary>Random questions about groups of units, and about trends.</summary>
internal sealed class RandomGroups(string folder, int firstYear, int seed)
{
    private static readonly string[] Dimensions = ["PROVINCE", "DISTRICT", "COMMUNE", "CHILD", "KIND", "TIER", "ATTAINED_YEAR"];

    private static readonly string[] SomeKinds = ["COMMUNE", "CITY", "HAMLET", "PROVINCE"];

    private readonly Random random = new(seed);
    private readonly RandomArguments arguments = new(folder, firstYear, seed);
    private readonly PlainUnits units = new(folder);

    public GroupArguments Next()
    {
        var rate = arguments.Next();
        if (random.Next(3) > 0)
            rate = rate with { Level = "COMMUNE" };
        var by = Dimensions.Where(_ => random.Next(4) == 0).ToList();
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(by));
        var day = PlainDay.Parse(rate.AsOf!);
        var since = arguments.Day();
        return new GroupArguments(rate, by, random.Next(3) == 0 ? Filter() : null,
            PlainDay.Text(since < day ? since : day.AddDays(-random.Next(1, 1500))));
    }

    public TrendArguments NextTrend()
    {
        var rate = arguments.Next();
        var to = PlainDay.Parse(rate.AsOf!);
        return new TrendArguments(rate, PlainDay.Text(to.AddDays(-random.Next(700))), One("MONTH", "QUARTER", "YEAR", "YEAR"));
    }

    private PlainFilter Filter()
    {
        var unit = One([.. units.All]);
        var start = unit.Code[..random.Next(1, unit.Code.Length)];
        return random.Next(4) switch
        {
            0 => new(new { kind = new { @in = SomeKinds } }, (one, _) => one.Kind is "commune" or "city" or "hamlet" or "province"),
            1 => new(new { kind = new { neq = "COMMUNE" } }, (one, _) => one.Kind != "commune"),
            2 => new(new { code = new { startsWith = start } }, (one, _) => one.Code.StartsWith(start, StringComparison.Ordinal)),
            _ => new(new { parent = new { code = new { eq = unit.Parent } } },
                (one, day) => one.Parent == unit.Parent && units.On(one.Parent, day) is not null),
        };
    }

    private T One<T>(params T[] values) => values[random.Next(values.Length)];
}
