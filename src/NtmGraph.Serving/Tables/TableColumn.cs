using System.Text.Json;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>A column of a table.</summary>
/// <param name="Name">As the header has it.</param>
/// <param name="Path">The fields that lead to the value: from the element of the list or, beside the list, from the root.</param>
/// <param name="OfRow">Whether the path begins at the element of the list.</param>
/// <param name="Value">Where a list is spread over columns: the value whose element the column is about.</param>
internal sealed record TableColumn(string Name, IReadOnlyList<SelectedField> Path, bool OfRow, string? Value)
{
    /// <summary>The place in the path of the list of which one element is taken; -1 where there is none.</summary>
    private readonly int spread = Value is null ? -1 : Path.TakeWhile(field => field.Spread is null).Count();

    /// <summary>How many lists its values lie in, one in another.</summary>
    public int Lists { get; } = Path.Count(field => field.IsList) - (Value is null ? 0 : 1);

    /// <summary>Whether there is a value wherever there is a row.</summary>
    public bool IsRequired { get; } = Path.All(field => field.IsRequired && !field.IsList);

    /// <param name="data">The whole answer.</param>
    /// <param name="row">The element of the list.</param>
    public CellValue Read(JsonElement data, JsonElement row) => Read(OfRow ? row : data, 0);

    private CellValue Read(JsonElement at, int step) => at.ValueKind switch
    {
        JsonValueKind.Array when step - 1 == spread => Read(Element(at), step),
        JsonValueKind.Array => new(default, [.. at.EnumerateArray().Select(item => Read(item, step))]),
        JsonValueKind.Object => at.TryGetProperty(Path[step].Key, out var below) ? Read(below, step + 1) : default,
        _ => new(at),
    };

    private JsonElement Element(JsonElement list)
    {
        var key = Path[spread].Below(Path[spread].Spread!.By)!.Key;
        return list.EnumerateArray().FirstOrDefault(element => element.TryGetProperty(key, out var value) && value.ValueEquals(Value));
    }
}
