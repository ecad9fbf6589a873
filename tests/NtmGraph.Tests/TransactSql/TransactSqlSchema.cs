using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace NtmGraph.Tests;

/// <summary>The tables and views that the script for SQL Server makes, each with its columns.</summary>
internal sealed class TransactSqlSchema : TSqlFragmentVisitor
{
    private readonly Dictionary<string, IReadOnlyList<string>> tables = new(StringComparer.Ordinal);

    private TransactSqlSchema(TSqlFragment script) => script.Accept(this);

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tables => tables;

    public static TransactSqlSchema Of(string script) => new(TransactSql.Parse(script));

    public override void Visit(CreateTableStatement node) =>
        tables.Add(node.SchemaObjectName.BaseIdentifier.Value, [.. node.Definition.ColumnDefinitions.Select(column => column.ColumnIdentifier.Value)]);

    public override void Visit(AlterTableAddTableElementStatement node) =>
        tables[node.SchemaObjectName.BaseIdentifier.Value] =
            [.. tables[node.SchemaObjectName.BaseIdentifier.Value], .. node.Definition.ColumnDefinitions.Select(column => column.ColumnIdentifier.Value)];

    public override void Visit(CreateViewStatement node) =>
        tables.Add(node.SchemaObjectName.BaseIdentifier.Value, TransactSqlNames.ColumnsOf(node.SelectStatement.QueryExpression));

    /// <summary>What the server alone understands stands in a text, and is executed from there.</summary>
    public override void Visit(ExecutableStringList node) => TransactSql.Parse(((StringLiteral)node.Strings.Single()).Value).Accept(this);
}
