using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>An identifier, a text also where it is given as a number.</summary>
internal sealed class IdScalar : IdGraphType
{
    public IdScalar() => Name = "ID";

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) => Text(base.ParseLiteral(value));

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => Text(base.ParseValue(value));

    private static string? Text(object? value) => value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);
}
