using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>
/// How the pages of a list are asked for one after the other: by the variables that say which page, and by what the query asks
/// about the end of a page.
/// </summary>
internal sealed class TablePaging
{
    private readonly GraphQLRequest request;
    private readonly int size;
    private readonly IReadOnlyList<SelectedField> way;
    private readonly SelectedField info;

    private TablePaging(GraphQLRequest request, int size, IReadOnlyList<SelectedField> way, string first, string after) =>
        (this.request, this.size, this.way, First, After, info) = (request, size, way, first, after, way[^1].Below("pageInfo")!);

    /// <summary>The variable that says how long a page is.</summary>
    public string First { get; }

    /// <summary>The variable that says after which element it begins.</summary>
    public string After { get; }

    /// <summary>
    /// How the pages of a table follow each other. Null where its list has none, where the query does not let them be
    /// followed, and where the request names the page that it wants.
    /// </summary>
    public static TablePaging? Of(TableShape shape, GraphQLRequest request, int size) =>
        shape.List is [.., { IsConnection: true } page, _]
        && page.VariableOf("first") is { } first && page.VariableOf("after") is { } after
        && page.Below("pageInfo") is { } info && info.Below("hasNextPage") is not null && info.Below("endCursor") is not null
        && request.Variables?.ContainsKey(first) != true && request.Variables?.ContainsKey(after) != true
            ? new(request, size, [.. shape.List.SkipLast(1)], first, after)
            : null;

    /// <summary>The request for a page.</summary>
    public GraphQLRequest Ask(string? after)
    {
        var variables = new Dictionary<string, object?>(request.Variables ?? Inputs.Empty) { [First] = size };
        if (after is not null)
            variables[After] = after;
        return new() { Query = request.Query, OperationName = request.OperationName, Variables = new Inputs(variables) };
    }

    /// <summary>The cursor after which the next page begins. Null after the last.</summary>
    public string? Next(JsonElement data) =>
        Page(data) is { } page && Value(page, info) is var place && Value(place, info.Below("hasNextPage")!).GetBoolean()
            ? Value(place, info.Below("endCursor")!).GetString()
            : null;

    /// <summary>How long the whole list is, where the query asks for it.</summary>
    public long? Total(JsonElement data) =>
        way[^1].Below("totalCount") is { } total && Page(data) is { } page ? Value(page, total).GetInt64() : null;

    private JsonElement? Page(JsonElement data) => TableFields.Follow(way, data) is { ValueKind: JsonValueKind.Object } page ? page : null;

    private static JsonElement Value(JsonElement of, SelectedField field) => of.GetProperty(field.Key);
}
