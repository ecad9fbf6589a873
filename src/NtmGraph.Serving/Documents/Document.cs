using GraphQLParser.AST;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>A GraphQL document, parsed once, with the plans of its operations.</summary>
/// <param name="text">The document as it was sent.</param>
/// <param name="parsed">What the text says.</param>
/// <param name="plans">What its operations select.</param>
internal sealed class Document(string text, GraphQLDocument parsed, OperationPlans plans)
{
    /// <summary>What a document counts beside its text. A parsed document takes about ten times the memory of its text.</summary>
    private const int Overhead = 500;

    /// <summary>What a field of a plan counts, in characters of a document that would take as much memory.</summary>
    private const int OfField = 20;

    public string Text { get; } = text;

    public GraphQLDocument Parsed { get; } = parsed;

    public OperationPlans Plans { get; } = plans;

    /// <summary>What it takes of the memory for documents, in characters.</summary>
    public int Size => Text.Length + Overhead + Plans.Size * OfField;

    /// <summary>Its <see cref="Size"/> when it was last kept; 0 while it is not kept.</summary>
    public int KeptSize { get; set; }

    /// <summary>Whether it is known to fit the schema; only values of variables remain to be checked.</summary>
    public bool IsValid => KeptSize > 0;

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
