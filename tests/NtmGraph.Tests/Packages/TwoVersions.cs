namespace NtmGraph.Tests;

/// <summary>A small package, and the version after it: rows added, removed and changed, and two figures with them.</summary>
internal static class TwoVersions
{
    public static PackageFolder First(string version = "1.0.0") => new PackageFolder { Version = version }
        .With("criteria_sets", "code,name,level,tier,applies_to,valid_from,valid_to", "n,N,commune,new_rural,commune,2010-01-01,")
        .With("recognitions", "unit_code,tier,attained_year,confidence,source", "00001,new_rural,2014,reported,s")
        .With("published_figures",
            "code,unit_code,level,tier,numerator,denominator,denominator_kind,printed,bound,as_of,source",
            "gone,01,commune,new_rural,2,2,all,2/2,exact,2019-06-30,s",
            "old,01,commune,advanced,1,2,all,1/2,exact,2015-06-30,s");

    public static PackageFolder Second() => First("1.1.0")
        .Add("sources", "t,Another source")
        .Add("recognitions", "00002,new_rural,2016,reported,s", "001,new_rural,2016,reported,s")
        .With("published_figures",
            "code,unit_code,level,tier,numerator,denominator,denominator_kind,printed,bound,as_of,source",
            "country,VN,commune,new_rural,3,5,all,3/5,exact,2018-06-30,t",
            "old,01,commune,advanced,1,2,all,50%,exact,2015-06-30,s");
}
