using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>Which unit a code means on a day, where codes are used again.</summary>
[EachDatabase]
public class CodeReuseTests
{
    /// <summary>The code 00009 means Old until June 2015, then New until the end of 2018, then nothing.</summary>
    private static PackageFolder Package() => new PackageFolder().WithAssessments().Add("units",
        "00009,Old,commune,001,2005-01-01,2015-06-01", "00009,New,ward,001,2015-06-01,2019-01-01");

    [Theory]
    [InlineData(2005, "Old")]
    [InlineData(2014, "Old")]
    [InlineData(2015, "New")]
    [InlineData(2018, "New")]
    [InlineData(2004, "Old")]
    [InlineData(1990, "Old")]
    public async Task A_year_means_the_unit_of_its_last_day(int year, string name)
    {
        using var package = Package()
            .With("recognitions", "unit_code,tier,attained_year,confidence,source", $"00009,new_rural,{year},confirmed,s")
            .With("assessments", "unit_code,set_code,criterion_number,year,result,confidence,source", $"00009,set,1,{year},met,confirmed,s");
        using var database = await TestDatabase.Create();
        await database.Import(package);
        await using var db = database.Open();
        var ct = TestContext.Current.CancellationToken;
        var unit = await db.Units.SingleAsync(unit => unit.Code == "00009" && unit.Name == name, ct);
        Assert.Equal(unit.Id, (await db.Recognitions.SingleAsync(ct)).UnitId);
        Assert.Equal(unit.Id, (await db.Assessments.SingleAsync(ct)).UnitId);
    }

    [Fact]
    public async Task A_unit_that_ended_during_the_year_can_be_recognised_for_it()
    {
        using var package = new PackageFolder().Add("units", "00009,Old,commune,001,2005-01-01,2015-06-01")
            .With("recognitions", "unit_code,tier,attained_year,confidence,source", "00009,new_rural,2015,confirmed,s");
        using var database = await TestDatabase.Create();
        await database.Import(package);
        await using var db = database.Open();
        var ct = TestContext.Current.CancellationToken;
        Assert.Equal((await db.Units.SingleAsync(unit => unit.Code == "00009", ct)).Id, (await db.Recognitions.SingleAsync(ct)).UnitId);
    }

    [Theory]
    [InlineData("recognitions", "unit_code,tier,attained_year,confidence,source", "00009,new_rural,2019,confirmed,s", "2019-12-31")]
    [InlineData("assessments", "unit_code,set_code,criterion_number,year,result,confidence,source", "00009,set,1,2019,met,confirmed,s", "2019-12-31")]
    [InlineData("campaigns", "unit_code,code,name,starts_on,ends_on,source", "00009,c,C,2019-01-01,,s", "2019-01-01")]
    [InlineData("campaigns", "unit_code,code,name,starts_on,ends_on,source", "00009,c,C,,2019-01-02,s", "2019-01-02")]
    [InlineData("campaigns", "unit_code,code,name,starts_on,ends_on,source", "00009,c,C,,,s", "2020-12-31")]
    [InlineData("targets", "unit_code,code,level,tier,mode,value,due_on,confidence,source", "00009,t,hamlet,model,absolute,1,2019-01-01,confirmed,s", "2019-01-01")]
    [InlineData("published_figures", "unit_code,code,level,tier,denominator_kind,as_of,source", "00009,f,hamlet,model,all,2019-01-01,s", "2019-01-01")]
    [InlineData("register_coverage", "unit_code,level,tier,valid_from", "00009,hamlet,model,2019-01-01", "2019-01-01")]
    [InlineData("unit_coverage", "unit_code,level,valid_from", "00009,hamlet,2019-01-01", "2019-01-01")]
    [InlineData("successions", "from_code,to_code,effective_on,extent", "00009,00001,2019-01-02,all", "2019-01-01")]
    public void A_code_that_has_ended_means_nothing(string resource, string header, string row, string day)
    {
        using var package = Package().With(resource, header, row).Write();
        var column = resource == "successions" ? "from_code" : "unit_code";
        package.IsRefused(resource + ".csv", 2, column, "00009", $"no unit has this code on {day}; the code ended on 2019-01-01");
    }

    [Theory]
    [InlineData("2015-05-31", "Old")]
    [InlineData("2015-06-01", "New")]
    [InlineData("1999-12-31", "Old")]
    public async Task A_day_means_the_unit_valid_on_it(string day, string name)
    {
        using var package = Package()
            .With("published_figures", "unit_code,code,level,tier,denominator_kind,as_of,source", $"00009,f,hamlet,model,all,{day},s");
        using var database = await TestDatabase.Create();
        await database.Import(package);
        await using var db = database.Open();
        var ct = TestContext.Current.CancellationToken;
        var figure = await db.PublishedFigures.SingleAsync(ct);
        Assert.Equal(name, (await db.Units.SingleAsync(unit => unit.Id == figure.UnitId, ct)).Name);
    }

    [Fact]
    public void A_code_between_two_units_means_nothing()
    {
        using var package = new PackageFolder()
            .Add("units", "00009,Old,commune,001,2005-01-01,2010-01-01", "00009,New,commune,001,2015-01-01,")
            .With("published_figures", "unit_code,code,level,tier,denominator_kind,as_of,source", "00009,f,hamlet,model,all,2012-01-01,s")
            .Write();
        package.IsRefused("published_figures.csv", 2, "unit_code", "00009", "no unit has this code on 2012-01-01");
    }

    [Fact]
    public async Task A_unit_can_succeed_one_of_its_own_code_but_not_itself()
    {
        using var package = Package().With("successions", "from_code,to_code,effective_on,extent", "00009,00009,2015-06-01,all");
        using var database = await TestDatabase.Create();
        await database.Import(package);
        package.With("successions", "from_code,to_code,effective_on,extent", "00009,00009,2015-07-01,all").Write();
        package.IsRefused("successions.csv", 2, null, null, "the unit 00009 valid from 2015-06-01 cannot succeed itself");
    }
}
