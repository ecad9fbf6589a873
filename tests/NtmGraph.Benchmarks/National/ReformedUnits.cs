namespace NtmGraph.Benchmarks;

/// <summary>
/// A data package of units alone, all of which changed, as on 1 July 2025: districts end, communes become half as many, and each old one has a
/// succession into a new one.
/// </summary>
internal static class ReformedUnits
{
    private const string Reform = "2025-07-01";
    private const int Provinces = 63;
    private const int CommunesOfDistrict = 15;

    /// <summary>Writes it, and gives how many versions of units and how many successions it has.</summary>
    public static (int Units, int Successions) Write(string folder, int communes)
    {
        Directory.CreateDirectory(folder);
        List<string> units = ["VN,Việt Nam,country,,2000-01-01,", .. Enumerable.Range(1, Provinces).Select(province => $"{province:00},Tỉnh {province},province,VN,2000-01-01,")];
        var successions = new List<string>();
        for (var number = 0; number < communes; number++)
        {
            var (district, kept) = (number / CommunesOfDistrict, number - (number % 2));
            var province = $"{(district % Provinces) + 1:00}";
            if (number % CommunesOfDistrict == 0)
                units.Add($"d{district:00000},Huyện {district},district,{province},2000-01-01,{Reform}");
            units.Add($"c{number:000000},Xã {number},commune,d{district:00000},2000-01-01,{Reform}");
            if (number == kept)
                units.Add($"n{number:000000},Xã mới {number},commune,{province},{Reform},");
            successions.Add($"{Reform},c{number:000000},n{kept:000000},all,made-up");
        }
        File.WriteAllText(Path.Combine(folder, "sources.csv"), "code,title\nmade-up,Made-up units\n");
        File.WriteAllLines(Path.Combine(folder, "units.csv"), units.Prepend("code,name,kind,parent_code,valid_from,valid_to"));
        File.WriteAllLines(Path.Combine(folder, "successions.csv"), successions.Prepend("effective_on,from_code,to_code,extent,source"));
        File.WriteAllText(Path.Combine(folder, "datapackage.json"), """
            {"profile": "tabular-data-package", "name": "reformed", "title": "Made-up units", "version": "1.0.0", "reference_date": "2025-12-31",
             "resources": [
               {"name": "sources", "path": "sources.csv", "profile": "tabular-data-resource"},
               {"name": "units", "path": "units.csv", "profile": "tabular-data-resource"},
               {"name": "successions", "path": "successions.csv", "profile": "tabular-data-resource"}]}
            """);
        return (units.Count, successions.Count);
    }
}
