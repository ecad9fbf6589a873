using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>
/// A rule of the house, since a distributed PostgreSQL keeps the assessments on several machines and answers nothing else: what reads
/// "Assessments" joins it, or is an IN that names nothing outside. No correlated and no scalar subquery reads it.
/// </summary>
public partial class DistributedStatementTests
{
    private const string Distributed = "\"Assessments\"";

    public static TheoryData<string> Features => [.. SqlSnapshot.Files("postgresql").Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Features))]
    public void Every_statement_keeps_the_rule(string feature) =>
        Assert.All(SqlSnapshot.Read(SqlSnapshot.Files("postgresql")[feature]), sql => Assert.Empty(Refused(sql)));

    [Theory]
    [InlineData("units(where: { assessments: { * } })")]
    [InlineData("units(where: { or: [{ code: { eq: \"19\" } }, { assessments: { * } }, { parent: { assessments: { * } } }] })")]
    [InlineData("units(where: { recognitions: { none: { unit: { assessments: { * } } } }, targets: { all: { unit: { assessments: { * } } } } })")]
    [InlineData("units(where: { assessments: { all: { unit: { recognitions: { any: true }, assessments: { * } } } } })")]
    [InlineData("assessments(where: { unit: { assessments: { * } } })")]
    [InlineData("readiness(set: \"s\", where: { unit: { assessments: { * } } })")]
    public async Task Filters_by_lists_keep_the_rule(string field)
    {
        foreach (var condition in new[] { "some: { result: { eq: MET } }", "none: { result: { eq: MET } }", "all: { value: { gt: 1 } }", "any: true", "any: false" })
        {
            var statements = await RecordedQuery.Statements("postgresql", $"{{ {field.Replace("*", condition, StringComparison.Ordinal)} {{ totalCount nodes {{ __typename }} }} }}");
            Assert.Contains(statements, sql => sql.Contains(" IN (", StringComparison.Ordinal) && sql.Contains(Distributed, StringComparison.Ordinal));
            Assert.All(statements, sql => Assert.Empty(Refused(sql)));
        }
    }

    [Theory]
    [InlineData("""SELECT u."Id" FROM "Units" AS u WHERE EXISTS (SELECT 1 FROM "Assessments" AS a WHERE a."UnitId" = u."Id")""")]
    [InlineData("""SELECT u."Id" FROM "Units" AS u WHERE u."Id" IN (SELECT a."UnitId" FROM "Assessments" AS a WHERE a."Year" > u."Kind")""")]
    [InlineData("""SELECT u."Id" FROM "Units" AS u WHERE EXISTS (SELECT 1 FROM "Targets" AS t WHERE t."UnitId" IN (SELECT a."UnitId" FROM "Assessments" AS a))""")]
    [InlineData("""SELECT c."Id", (SELECT max(a."Year") FROM "Assessments" AS a) FROM "Criteria" AS c""")]
    [InlineData("""SELECT c."Id" FROM "Criteria" AS c WHERE c."Number" > (SELECT max(a0."Year") FROM (SELECT a."Year" FROM "Assessments" AS a) AS a0)""")]
    [InlineData("""SELECT a0."Year" FROM "Units" AS u JOIN LATERAL (SELECT a."Year" FROM "Assessments" AS a WHERE a."UnitId" = u."Id") AS a0 ON TRUE""")]
    public void Other_statements_are_known(string sql) => Assert.NotEmpty(Refused(sql));

    /// <summary>The subqueries of a statement that break the rule.</summary>
    private static IEnumerable<string> Refused(string sql)
    {
        sql = ParametersAndTexts().Replace(sql, "");
        return
            from begin in Subquery().Matches(sql)
            let subquery = Parenthesis(sql, begin.Index + begin.Length)
            where subquery.Contains(Distributed, StringComparison.Ordinal)
            where begin.Groups["before"].Value switch
            {
                "FROM" or "JOIN" => false,
                "IN" => Names(NamedTable(), subquery).Except(Names(NewTable(), subquery)).Any(),
                _ => true,
            }
            select subquery;
    }

    /// <summary>What stands between a parenthesis that was opened before a place and its end.</summary>
    private static string Parenthesis(string sql, int from)
    {
        var at = from;
        for (var depth = 1; depth > 0; at++)
            depth += sql[at] switch { '(' => 1, ')' => -1, _ => 0 };
        return sql[from..(at - 1)];
    }

    private static IEnumerable<string> Names(Regex name, string sql) => name.Matches(sql).Select(match => match.Groups[1].Value);

    [GeneratedRegex("""^-- .*$|'[^']*'""", RegexOptions.Multiline)]
    private static partial Regex ParametersAndTexts();

    [GeneratedRegex("""(?<before>\w*)\s*\((?=\s*SELECT\b)""")]
    private static partial Regex Subquery();

    [GeneratedRegex("""\b(\w+)\."(?=\w)""")]
    private static partial Regex NamedTable();

    [GeneratedRegex("""\bAS (\w+)\b""")]
    private static partial Regex NewTable();
}
