using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>The queries on the hierarchy.</summary>
public class UnitSqlTests() : SqlTests("Units")
{
    private static readonly DateOnly Day = new(2023, 12, 31);

    internal override SqlQuestions Questions => new()
    {
        { "The unit with a code", db => UnitSql.ByCode(db, "19", Day) },
        { "The country", db => UnitSql.Country(db, Day) },
        { "The units of a day", db => UnitSql.ValidOn(db, Day) },
        { "The units below a unit on a day", db => UnitSql.Below(db, 2, Day) },
        { "The units of a level", db => UnitSql.OfLevel(db, 2, UnitLevel.Commune, Day) },
        { "Where units lie on a day, or lay last", db => UnitSql.Nearest(db.UnitAncestors, Day) },
        { "What ever lay within a unit", db => UnitSql.Below(db, 2) },
        { "Whether the units below one are known", db => UnitSql.KnownBelow(db, UnitSql.Within(db, "19", Day), Day) },
        { "Which of some units are known to have others below only from a later day", db => UnitSql.UnknownBelow(db, [2, 3], UnitLevel.Commune, Day) },
        { "Everything of a level below some units", db => UnitSql.Below(db, UnitSql.Ids(db, [2, 3]), UnitLevel.Commune) },
        { "The units below a level", db => UnitSql.BelowLevel(db, UnitLevel.District, Day) },
        { "What became of a unit and those within it", db => UnitSql.Successions(db, 2, UnitLevel.Commune, Day, new DateOnly(2025, 7, 1)) },
        { "The keys of units", db => Places.KeysOf(db, new KeyQuestion([2, 3, 5])) },
        { "The units that a reader may mean", db => UnitSearch.Find(db, "Thành phố Thái Nguyên", null, Day)[0].Take(10) },
        { "The units that a reader may mean in others", db => UnitSearch.Find(db, "xã Phú Xuyên, huyện Đại Từ, Thái Nguyên", UnitLevel.Commune, Day)[0].Take(10) },
        { "The units that a reader may mean where names follow each other", db => UnitSearch.Find(db, "xã Phú Xuyên Đại Từ", null, Day)[1].Take(10) },
    };

    [Fact]
    public void More_keys_than_SQL_Server_takes_parameters_are_read_by_one_statement()
    {
        using var db = SqlProviders.Open("sqlserver");
        Assert.Contains("OPENJSON", Places.KeysOf(db, new KeyQuestion([.. Enumerable.Range(1, 5000)])).ToQueryString(), StringComparison.Ordinal);
    }
}
