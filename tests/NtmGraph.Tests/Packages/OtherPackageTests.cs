namespace NtmGraph.Tests;

/// <summary>What a second package cannot bring otherwise than the first, or again.</summary>
[EachDatabase]
public class OtherPackageTests
{
    private static readonly string[] FullHeader = ["code,name,kind,parent_code,valid_from,valid_to,name_en"];

    [Theory]
    [InlineData("00001,Other,commune,001,2000-01-01,,")]
    [InlineData("00001,Cao,ward,001,2000-01-01,,")]
    [InlineData("00001,Cao,commune,01,2000-01-01,,")]
    [InlineData("00001,Cao,commune,001,2001-01-01,,")]
    [InlineData("00001,Cao,commune,001,2000-01-01,2010-01-01,")]
    [InlineData("00001,Cao,commune,001,2000-01-01,,High")]
    public async Task A_unit_must_be_the_same(string unit)
    {
        using var second = Second().With("units",
            [.. FullHeader, "VN,Việt Nam,country,,2000-01-01,,", "01,An,province,VN,2000-01-01,,", "001,Bình,district,01,2000-01-01,,", unit]);
        await IsRefused(second, "units", 5, null, null, "another package has the unit 00001 from 2000-01-01 otherwise: Cao, Commune, below 001");
    }

    [Fact]
    public async Task A_unit_that_follows_another_packages_unit_is_accepted()
    {
        using var database = await TestDatabase.Create();
        using var first = new PackageFolder { Name = "first" }.Add("units", "00009,Old,commune,001,2000-01-01,2010-01-01");
        using var second = Second().Add("units", "00009,New,commune,001,2010-01-01,");
        await database.Import(first);
        await database.Import(second);
    }

    [Fact]
    public async Task A_source_must_be_the_same()
    {
        using var second = Second().With("sources", "code,title,publisher", "s,A source,Somebody");
        await IsRefused(second, "sources", 2, null, null, "another package describes the source s otherwise, as \"A source\"");
    }

    [Theory]
    [InlineData("land,Đất,Land,m2,", "as \"Đất\" in ha")]
    [InlineData("land,Ruộng,Land,ha,", "as \"Đất\" in ha")]
    [InlineData("land,Đất,,ha,", "another package describes the measure land otherwise")]
    [InlineData("land,Đất,Land,ha,hectares", "another package describes the measure land otherwise")]
    public async Task A_measure_must_be_the_same(string measure, string reason)
    {
        using var second = Second().With("measures", "code,name,name_en,unit,unit_en", measure);
        await IsRefused(second, "measures", 2, null, null, reason);
    }

    [Theory]
    [InlineData("2010-01-01,00002,00003,all,1/NQ,s")]
    [InlineData("2010-01-01,00002,00003,part,2/NQ,s")]
    [InlineData("2010-01-01,00002,00003,part,1/NQ,")]
    public async Task A_succession_must_be_the_same(string succession)
    {
        using var second = Second().With("successions", "effective_on,from_code,to_code,extent,decision,source", succession);
        await IsRefused(second, "successions", 2, null, null, "another package has the succession of 00003 to 00002 on 2010-01-01 otherwise");
    }

    [Theory]
    [InlineData("criteria_sets", "code,name,level,tier,applies_to,valid_from,source", "set,Other,commune,new_rural,commune|ward,2000-01-01,s")]
    [InlineData("criteria_sets", "code,name,level,tier,applies_to,valid_from,source", "set,A set,commune,new_rural,commune,2000-01-01,s")]
    [InlineData("criteria_sets", "code,name,level,tier,applies_to,valid_from,source", "set,A set,commune,new_rural,commune|ward,2000-01-01,")]
    [InlineData("criteria", "set_code,number,name", "set,1,One", "set,2,Another")]
    [InlineData("criteria", "set_code,number,name", "set,1,One", "set,2,Two", "set,3,Three")]
    [InlineData("indicators", "set_code,criterion_number,code,name,unit", "set,1,1.1,Roads,km")]
    [InlineData("indicators", "set_code,criterion_number,code,name,unit")]
    public async Task A_criteria_set_must_be_the_same_with_all_it_holds(string resource, params string[] lines)
    {
        using var second = Second().WithEverything().WithoutFacts().With(resource, lines);
        await IsRefused(second, "criteria_sets", 2, null, null, "another package has the criteria set set otherwise");
    }

    [Fact]
    public async Task Kinds_in_another_order_are_the_same_kinds()
    {
        using var second = Second().WithEverything().WithoutFacts()
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from,source", "set,A set,commune,new_rural,ward|commune,2000-01-01,s");
        using var database = await TestDatabase.Create();
        using var first = First();
        await database.Import(first);
        await database.Import(second);
    }

    [Fact]
    public async Task Rows_that_refer_to_what_is_refused_do_not_fail_the_import_otherwise()
    {
        using var second = Second().WithEverything().WithoutFacts().Add("criteria", "set,3,Three,,")
            .With("assessments", "unit_code,set_code,criterion_number,year,result,confidence,source", "00001,set,3,2015,met,confirmed,s");
        await IsRefused(second, "criteria_sets", 2, null, null, "another package has the criteria set set otherwise");
    }

    [Theory]
    [InlineData("campaigns", "c,Other,01,,,,s", "c")]
    [InlineData("targets", "t,01,commune,model,absolute,1,,2016-12-31,confirmed,s", "t")]
    [InlineData("published_figures", "f,01,commune,model,1,,all,,,2015-12-31,,s", "f")]
    public async Task A_code_of_a_fact_can_be_taken(string resource, string row, string code)
    {
        using var full = new PackageFolder().WithEverything();
        using var second = Second().With(resource, full.Header(resource), row);
        await IsRefused(second, resource, 2, "code", code, "another package has this code");
    }

    [Fact]
    public async Task An_assessment_is_made_once()
    {
        using var second = Second().WithAssessments().With("indicators", "set_code,criterion_number,code,name,unit", "set,1,1.1,Roads,%");
        await IsRefused(second, "assessments", 2, null, null, "this unit is assessed on this criterion in this year by an earlier row, or by another package");
    }

    private static PackageFolder First() => new PackageFolder { Name = "first" }.WithEverything();

    private static PackageFolder Second() => new() { Name = "second" };

    private static async Task IsRefused(PackageFolder second, string resource, long line, string? column, string? value, string reason)
    {
        using var database = await TestDatabase.Create();
        using var first = First();
        await database.Import(first);
        var version = await database.Version();
        var problem = Assert.Single(await database.Refuse(second));
        Assert.Equal((resource + ".csv", line, column, value), (problem.File, problem.Line, problem.Column, problem.Value));
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Equal(version, await database.Version());
    }
}
