namespace NtmGraph.Tests;

/// <summary>
/// Three provinces with all that happens to units: new names, mergers that use a code again and those of which nothing is said, divisions, a
/// unit of one day, districts abolished, hamlets known in one commune only.
/// </summary>
internal sealed class RandomUnits
{
    private static readonly DateOnly Begin = new(2010, 1, 1);
    private static readonly DateOnly Abolition = new(2020, 7, 1);
    private static readonly DateOnly Forever = DateOnly.MaxValue;

    private readonly Random random;
    private readonly List<PlainUnit> all = [];
    private readonly List<string> successions = [];

    public RandomUnits(Random random)
    {
        this.random = random;
        Add("VN", "country", "", new DateOnly(1990, 1, 1), Forever);
        Add("01", "province", "VN", Begin, new DateOnly(2017, 1, 1));
        Add("01", "municipality", "VN", new DateOnly(2017, 1, 1), Forever);
        Add("02", "province", "VN", Begin, Forever);
        Add("03", "province", "VN", Begin, Forever);
        foreach (var (province, districts) in new[] { ("01", 3), ("02", 2), ("03", 2) })
            for (var d = 1; d <= districts; d++)
                AddDistrict(province, $"{province}{d}", province == "03" ? Abolition : Forever);
        AddHamlets(all.First(unit => unit.Code == "02101").From);
    }

    public IReadOnlyList<PlainUnit> All => all;

    public IEnumerable<string> Rows => all.Select(unit =>
        $"{unit.Code},Unit {unit.Code},{unit.Kind},{unit.Parent},{PlainDay.Text(unit.From)},{(unit.To == Forever ? "" : PlainDay.Text(unit.To))}");

    public IReadOnlyList<string> Successions => successions;

    public PlainUnit Any() => all[random.Next(all.Count)];

    /// <summary>A unit to say something of, the larger ones more often.</summary>
    public PlainUnit Weighty()
    {
        var level = random.Next(1, 12) switch { <= 2 => 1, <= 6 => 2, <= 9 => 3, _ => 4 };
        var those = all.Where(unit => unit.Level == level).ToList();
        return those[random.Next(those.Count)];
    }

    /// <summary>A day of a unit's life; often a year's last, so that facts meet.</summary>
    public DateOnly DayOf(PlainUnit unit)
    {
        var from = unit.From < Begin ? Begin : unit.From;
        var to = unit.To == Forever ? new DateOnly(2023, 1, 1) : unit.To;
        var day = from.AddDays(random.Next(to.DayNumber - from.DayNumber));
        var yearEnd = new DateOnly(day.Year, 12, 31);
        return random.Next(2) == 0 && yearEnd < to ? yearEnd : day;
    }

    private void AddDistrict(string province, string code, DateOnly end)
    {
        var renamed = new DateOnly(random.Next(2014, 2019), 3, random.Next(1, 28));
        Add(code, One("district", "district", "town"), province, Begin, renamed);
        Add(code, One("district", "district", "city"), province, renamed, end);
        Succeed(renamed, code, code, One("", "", "all", "part"));
        var communes = random.Next(3, 6);
        for (var c = 1; c <= communes; c++)
            AddCommune(province, code, $"{code}0{c}", end);
        if (code.EndsWith('2'))
            Add(code + "99", "commune", code, new DateOnly(2019, 12, 31), new DateOnly(2020, 1, 1));
    }

    /// <summary>A commune that merges with its neighbour one day: the odd codes live on, the even ones end.</summary>
    private void AddCommune(string province, string district, string code, DateOnly districtEnd)
    {
        var merged = new DateOnly(2019, 2, 1).AddDays(district[^1] * 7 % 60);
        Add(code, One("commune", "commune", "commune", "township", "ward"), district, Begin.AddDays(random.Next(3) * 31), merged);
        if (code[^1] % 2 == 0)
        {
            Succeed(merged, code, $"{district}0{code[^1] - '1'}", One("", "all", "part"));
            return;
        }
        Add(code, One("commune", "commune", "township"), district, merged, districtEnd);
        Succeed(merged, code, code, One("", "", "all", "part"));
        if (districtEnd != Forever)
            Add(code, One("commune", "ward"), province, districtEnd, Forever);
    }

    private void Succeed(DateOnly day, string from, string to, string extent)
    {
        if (extent.Length > 0)
            successions.Add($"{PlainDay.Text(day)},{from},{to},{extent}");
    }

    private void AddHamlets(DateOnly from)
    {
        for (var h = 1; h <= 4; h++)
            Add($"0210100{h}", h == 4 ? "residential_group" : "hamlet", "02101", h == 3 ? new DateOnly(2016, 2, 29) : from, Forever);
    }

    private void Add(string code, string kind, string parent, DateOnly from, DateOnly to) => all.Add(new PlainUnit(code, kind, parent, from, to));

    private string One(params string[] kinds) => kinds[random.Next(kinds.Length)];
}
