using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace NtmGraph.Tests;

/// <summary>Finds the tables and columns that a statement names and nobody has.</summary>
internal sealed class TransactSqlNames(IReadOnlyDictionary<string, IReadOnlyList<string>> tables) : TSqlFragmentVisitor
{
    /// <summary>What the names of tables mean at this place: those of the innermost query come last.</summary>
    private readonly List<Dictionary<string, IReadOnlyList<string>>> scopes = [];

    private readonly List<string> unknown = [];

    public static IReadOnlyList<string> Unknown(string sql, TransactSqlSchema schema)
    {
        var names = new TransactSqlNames(schema.Tables);
        TransactSql.Parse(sql).Accept(names);
        return names.unknown;
    }

    /// <summary>The names of a query's columns.</summary>
    public static IReadOnlyList<string> ColumnsOf(QueryExpression query) => query switch
    {
        QuerySpecification select => [.. select.SelectElements.OfType<SelectScalarExpression>().Select(NameOf)],
        BinaryQueryExpression either => ColumnsOf(either.FirstQueryExpression),
        QueryParenthesisExpression inner => ColumnsOf(inner.QueryExpression),
        _ => throw new NotSupportedException(query.GetType().Name),
    };

    public override void ExplicitVisit(QuerySpecification node) => Within(node.FromClause, () => base.ExplicitVisit(node));

    public override void ExplicitVisit(DeleteSpecification node) => Within(node.FromClause, () => base.ExplicitVisit(node));

    public override void ExplicitVisit(UpdateSpecification node) => Within(node.FromClause, () => base.ExplicitVisit(node));

    public override void ExplicitVisit(NamedTableReference node)
    {
        var name = node.SchemaObject.BaseIdentifier.Value;
        if (!tables.ContainsKey(name) && !scopes.Exists(scope => scope.ContainsKey(name)))
            unknown.Add(name);
    }

    public override void ExplicitVisit(ColumnReferenceExpression node)
    {
        if (node.MultiPartIdentifier?.Identifiers is not { } name)
            return;
        var known = name.Count == 1
            ? scopes.Exists(scope => scope.Values.Any(columns => columns.Contains(name[0].Value)))
            : scopes.FindLast(scope => scope.ContainsKey(name[0].Value))?[name[0].Value].Contains(name[1].Value) == true;
        if (!known)
            unknown.Add(string.Join('.', name.Select(part => part.Value)));
    }

    private static string NameOf(SelectScalarExpression element) =>
        element.ColumnName?.Value ?? (element.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[^1].Value ?? "";

    private void Within(FromClause? from, Action visit)
    {
        scopes.Add(new(StringComparer.Ordinal));
        foreach (var table in from?.TableReferences ?? [])
            Enter(table);
        visit();
        scopes.RemoveAt(scopes.Count - 1);
    }

    private void Enter(TSqlFragment table)
    {
        switch (table)
        {
            case JoinTableReference join:
                Enter(join.FirstTableReference);
                Enter(join.SecondTableReference);
                break;
            case NamedTableReference named:
                scopes[^1][(named.Alias ?? named.SchemaObject.BaseIdentifier).Value] = tables.GetValueOrDefault(named.SchemaObject.BaseIdentifier.Value, []);
                break;
            case QueryDerivedTable query:
                scopes[^1][query.Alias.Value] = ColumnsOf(query.QueryExpression);
                break;
            case InlineDerivedTable values:
                scopes[^1][values.Alias.Value] = [.. values.Columns.Select(column => column.Value)];
                break;
            default:
                throw new NotSupportedException(table.GetType().Name);
        }
    }
}
