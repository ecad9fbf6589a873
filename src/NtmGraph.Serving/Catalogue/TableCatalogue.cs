using System.Text.Json.Nodes;
using GraphQL.Types;
using GraphQLParser.AST;
using GraphQLParser.Visitors;
using Microsoft.AspNetCore.Http.Extensions;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>
/// The tables that can be had: the trusted operations that make one. They are read when the first reader asks. All members may be called from
/// any thread.
/// </summary>
internal sealed class TableCatalogue
{
    private static readonly SDLPrinter Printer = new();

    private readonly Lazy<OrderedDictionary<string, OfferedTable>> tables;

    public TableCatalogue(PersistedOperations persisted, DocumentCache documents, ISchema schema)
    {
        tables = new(() =>
        {
            var read = new OrderedDictionary<string, OfferedTable>(StringComparer.Ordinal);
            foreach (var name in persisted.Names)
                if (Read(name, persisted.Trusted(name)!, documents, schema) is { } table)
                    read.Add(name, table);
            return read;
        });
    }

    /// <summary>The tables, in the order of their names.</summary>
    public IReadOnlyList<OfferedTable> All => [.. tables.Value.Values];

    /// <summary>The table with a name.</summary>
    /// <exception cref="HttpRefusal">There is none.</exception>
    public OfferedTable Find(string name) => tables.Value.GetValueOrDefault(name)
        ?? throw new HttpRefusal(StatusCodes.Status404NotFound, "DOCUMENT_NOT_FOUND", $"There is no table \"{name}\". There are {string.Join(", ", tables.Value.Keys)}.");

    private static OfferedTable? Read(string name, string text, DocumentCache documents, ISchema schema)
    {
        if (documents.Read(text) is not { } document || document.Plans.For(null, null) is not { } plan)
            return null;
        TableShape? shape;
        try
        {
            shape = TableShape.Of(plan);
        }
        catch (HttpRefusal)
        {
            return null;
        }
        if (shape is null)
            return null;
        var operation = document.Parsed.Definitions.OfType<GraphQLOperationDefinition>().Single();
        var uses = VariableUses.Of(schema, document.Parsed, operation).ToLookup(use => use.Node.Name.StringValue);
        return new(
            name, Export.Describe(text), text, shape,
            [.. ExportFile.Endings.Where(ending => ending != ExportFile.JsonStat || JsonStatCube.Fits(shape))],
            [.. (operation.Variables?.Items ?? []).Select(variable => new TableVariable(
                variable.Variable.Name.StringValue, Printer.Print(variable.Type), variable is { Type: GraphQLNonNullType, DefaultValue: null },
                uses[variable.Variable.Name.StringValue].Select(use => use.Place.Description).OfType<string>().FirstOrDefault()))],
            Toolbox.ExampleOf(name, text) ?? []);
    }
}

/// <summary>A table that can be had.</summary>
/// <param name="Name">Its name, which is that of the operation.</param>
/// <param name="About">What it is about.</param>
/// <param name="Text">The operation.</param>
/// <param name="Shape">Its columns.</param>
/// <param name="Endings">The endings of the files that it makes.</param>
/// <param name="Variables">What it may be asked with.</param>
/// <param name="Example">Values of variables that make sense together.</param>
internal sealed record OfferedTable(
    string Name, string About, string Text, TableShape Shape, IReadOnlyList<string> Endings, IReadOnlyList<TableVariable> Variables, JsonObject Example)
{
    /// <summary>The address of a file of it, without variables.</summary>
    public string File(string origin, string ending) => $"{origin}{Endpoints.Export}/{Uri.EscapeDataString(Name)}.{ending}";

    /// <summary>The address of a file of it, asked with the example.</summary>
    public string ExampleFile(string origin, string ending)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Example)
            query.Add(name, value switch
            {
                JsonArray { Count: > 0 } list when list.All(item => item is JsonValue) => list.Select(Written),
                _ => [Written(value)],
            });
        return File(origin, ending) + query;
    }

    private static string Written(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue<string>(out var text) ? text : value?.ToJsonString() ?? "";
}

/// <summary>What a table may be asked with.</summary>
/// <param name="Name">The name of the variable, which is that of the parameter.</param>
/// <param name="Type">Its type in GraphQL.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="About">What it means; null where the schema does not say.</param>
internal sealed record TableVariable(string Name, string Type, bool IsRequired, string? About);
