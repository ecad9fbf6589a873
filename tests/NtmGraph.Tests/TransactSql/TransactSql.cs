using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace NtmGraph.Tests;

/// <summary>Reads T-SQL as SQL Server 2016 does, the oldest that is served.</summary>
internal static class TransactSql
{
    public static TSqlFragment Parse(string sql)
    {
        var fragment = new TSql130Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(error => $"line {error.Line}: {error.Message}")) + "\n" + sql);
        return fragment;
    }
}
