namespace NtmGraph.Benchmarks;

/// <summary>Recognitions from 2016 on, targets for them, and what was printed of them.</summary>
internal static class NationalRecognitions
{
    private const int FirstYear = 2016;
    private const int LastYear = NationalSize.LastYear;

    private static readonly string[] Registers = ["commune,new_rural", "commune,advanced", "commune,model", "district,new_rural"];
    private static readonly string[] TargetTiers = ["new_rural", "advanced"];

    public static IEnumerable<string> Coverage =>
        Registers.Select(register => $"VN,{register},{NationalUnits.Begin},made-up");

    public static IEnumerable<string> Rows(NationalUnits units)
    {
        var random = new Random(13);
        return units.Communes.SelectMany(commune => Of(random, commune))
            .Concat(units.Districts.Where(_ => random.Next(100) < 45).Select(district =>
                Row(random, district.Code, "new_rural", random.Next(FirstYear + 2, LastYear + 1))));
    }

    public static IEnumerable<string> Targets(NationalUnits units, NationalSize size)
    {
        var random = new Random(17);
        return from province in units.Provinces
               from year in Enumerable.Range(size.FirstYear + 1, size.Years - 1)
               from tier in TargetTiers
               select $"T{province}-{year}-{tier},{province},commune,{tier},additional,{random.Next(1, 13)},{year - 1}-12-31,{year}-12-31,synthetic,made-up";
    }

    public static IEnumerable<string> PublishedFigures(NationalUnits units, NationalSize size)
    {
        var random = new Random(19);
        return from unit in units.Provinces.Prepend("VN")
               from year in Enumerable.Range(size.FirstYear, size.Years)
               let numerator = random.Next(40, 100)
               select $"P{unit}-{year},{unit},commune,new_rural,{numerator},120,all,{numerator}/120,exact,{year}-12-31,{year + 1}-01-15,made-up";
    }

    private static IEnumerable<string> Of(Random random, Commune commune)
    {
        if (commune.Strength < -0.9)
            yield break;
        var year = FirstYear + (int)((1.6 - commune.Strength) * 3.4);
        year = Math.Clamp(year, Math.Max(FirstYear, commune.FirstYear), commune.LastYear);
        yield return Row(random, commune.Code, "new_rural", year);
        if (commune.Strength > 0.6 && year < commune.LastYear)
            yield return Row(random, commune.Code, "advanced", year + 1);
        if (commune.Strength > 1.4 && year + 1 < commune.LastYear)
            yield return Row(random, commune.Code, "model", year + 2);
    }

    private static string Row(Random random, string unit, string tier, int year) =>
        $"{unit},{tier},{year},{random.Day(year)},{random.Next(1, 10000)}/QD-UBND,synthetic,made-up";
}
