namespace NtmGraph.Tests;

/// <summary>Fills a package with a row or two of every resource, all columns in the order of the schema.</summary>
internal static class FullPackage
{
    public static PackageFolder WithEverything(this PackageFolder package) => package
        .WithAssessments()
        .With("successions",
            "effective_on,from_code,to_code,extent,decision,source",
            "2010-01-01,00002,00003,part,1/NQ,s")
        .With("unit_coverage",
            "unit_code,level,valid_from,valid_to,source",
            "01,commune,2000-01-01,,s")
        .With("map_tiles",
            "unit_code,column,row,label,islands,valid_from,valid_to",
            "01,3,2,Đô,,2000-01-01,")
        .With("indicators",
            "set_code,criterion_number,code,name,unit",
            "set,1,1.1,Roads,%")
        .With("recognitions",
            "unit_code,tier,attained_year,decided_on,decision,revoked_on,confidence,source",
            "00001,new_rural,2015,2016-01-05,1/QĐ,,confirmed,s")
        .With("register_coverage",
            "unit_code,level,tier,valid_from,valid_to,source",
            "01,commune,new_rural,2000-01-01,,s")
        .With("measures",
            "code,name,name_en,unit,unit_en",
            "land,Đất,Land,ha,")
        .With("campaigns",
            "code,name,unit_code,parent_code,starts_on,ends_on,source",
            "c,Campaign,01,,2015-01-01,2015-12-31,s")
        .With("campaign_results",
            "campaign_code,unit_code,measure,value,bound,as_of,source",
            "c,001,land,1.5,at_least,2015-12-31,s")
        .With("targets",
            "code,unit_code,level,tier,mode,value,baseline_on,due_on,confidence,source",
            "t,01,commune,new_rural,additional,2,2015-12-31,2016-12-31,confirmed,s")
        .With("published_figures",
            "code,unit_code,level,tier,numerator,denominator,denominator_kind,printed,bound,as_of,published_on,source",
            "f,01,commune,new_rural,1,3,all,\"33,3%\",exact,2015-12-31,2016-01-01,s");

    /// <summary>Leaves out the resources whose rows another package cannot bring again.</summary>
    public static PackageFolder WithoutFacts(this PackageFolder package) => package
        .Without("assessments").Without("campaigns").Without("campaign_results").Without("targets").Without("published_figures");

    /// <summary>Two criteria and one assessment.</summary>
    public static PackageFolder WithAssessments(this PackageFolder package) => package
        .With("criteria_sets",
            "code,name,level,tier,applies_to,valid_from,valid_to,decision,source",
            "set,A set,commune,new_rural,commune|ward,2000-01-01,,,s")
        .With("criteria",
            "set_code,number,name,name_en,group",
            "set,1,One,,",
            "set,2,Two,,")
        .With("assessments",
            "unit_code,set_code,criterion_number,year,result,value,confidence,source",
            "00001,set,1,2015,met,1.5,confirmed,s");
}
