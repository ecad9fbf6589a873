namespace NtmGraph.Tests;

/// <summary>The queries on the hierarchy, as every database is asked them.</summary>
public class UnitSqlTests
{
    private static readonly DateOnly Day = new(2023, 12, 31);

    [Fact]
    public void The_unit_with_a_code() => Matches("ByCode", db => UnitSql.ByCode(db, "19", Day));

    [Fact]
    public void The_country() => Matches("Country", db => UnitSql.Country(db, Day));

    [Fact]
    public void The_units_of_a_day() => Matches("ValidOn", db => UnitSql.ValidOn(db, Day));

    [Fact]
    public void The_units_below_a_unit() => Matches("BelowOnDay", db => UnitSql.Below(db, 2, Day));

    [Fact]
    public void The_units_of_a_level() => Matches("OfLevel", db => UnitSql.OfLevel(db, 2, UnitLevel.Commune, Day));

    [Fact]
    public void Which_unit_ever_lay_within_which() => Matches("EverBelow", UnitSql.EverBelow);

    [Fact]
    public void What_ever_lay_within_a_unit() => Matches("Below", db => UnitSql.Below(db, 2));

    [Fact]
    public void From_when_the_units_below_one_are_known() => Matches("KnownBelow", db => UnitSql.KnownBelow(db, UnitSql.Within(db, "19", Day)));

    [Fact]
    public void Everything_of_a_level_below_some_units() =>
        Matches("BelowSome", db => UnitSql.Below(db, UnitSql.Ids(db, [2, 3]), UnitLevel.Commune));

    [Fact]
    public void The_units_below_a_level() => Matches("BelowLevel", db => UnitSql.BelowLevel(db, UnitLevel.District, Day));

    [Fact]
    public void What_became_of_a_unit_and_those_within_it() =>
        Matches("Successions", db => UnitSql.Successions(db, 2, UnitLevel.Commune, Day, new DateOnly(2025, 7, 1)));

    [Fact]
    public void The_units_that_a_reader_may_mean() =>
        Matches("Search", db => UnitSearch.Find(UnitSql.ValidOn(db, Day), "Thành phố Thái Nguyên")!.Take(10));

    private static void Matches(string name, Func<NtmContext, IQueryable> query) => SqlSnapshot.Matches("Units", name, query);
}
