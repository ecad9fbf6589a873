namespace NtmGraph.Tests;

/// <summary>A package that takes some time to import: 200 000 assessments.</summary>
internal static class LargePackage
{
    public const int Assessments = Communes * Years;
    public const int Units = Communes + 3;

    private const int Communes = 2000;
    private const int Years = 100;

    /// <summary>The small package that the large one is a later version of.</summary>
    public static PackageFolder Begun(string version) => new PackageFolder { Version = version }.WithAssessments();

    public static PackageFolder Write()
    {
        var codes = Enumerable.Range(10_000, Communes).ToList();
        return Begun("large")
            .With("units", ["code,name,kind,parent_code,valid_from", "VN,Việt Nam,country,,1900-01-01", "01,An,province,VN,1900-01-01",
                "001,Bình,district,01,1900-01-01", .. codes.Select(code => $"{code},Xã {code},commune,001,1900-01-01")])
            .With("assessments", ["unit_code,set_code,criterion_number,year,result,confidence,source",
                .. codes.SelectMany(code => Enumerable.Range(1921, Years).Select(year => $"{code},set,1,{year},met,confirmed,s"))])
            .Write();
    }
}
