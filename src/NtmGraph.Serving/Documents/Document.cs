using GraphQLParser.AST;

namespace NtmGraph.Serving;

/// <summary>A GraphQL document, parsed once.</summary>
/// <param name="Text">The document as it was sent.</param>
/// <param name="Parsed">What the text says.</param>
/// <param name="Valid">Whether it is known to fit the schema; only values of variables remain to be checked.</param>
internal sealed record Document(string Text, GraphQLDocument Parsed, bool Valid)
{
    /// <summary>The name of the operation to run; null where it has none.</summary>
    public string? NameOf(string? operationName)
    {
        foreach (var definition in Parsed.Definitions)
            if (definition is GraphQLOperationDefinition { Name: { } name } && (operationName is null || name.StringValue == operationName))
                return name.StringValue;
        return null;
    }

    /// <summary>Whether the operation to run is a query; in doubt, whether all are.</summary>
    public bool IsQuery(string? operationName)
    {
        foreach (var definition in Parsed.Definitions)
            if (definition is GraphQLOperationDefinition operation && operation.Operation != OperationType.Query
                && (operationName is null || operation.Name?.StringValue == operationName))
                return false;
        return true;
    }
}
