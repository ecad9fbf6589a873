using System.Text.Json;

namespace NtmGraph.Serving;

/// <summary>What a row has in a column: a scalar, a list of values, or nothing.</summary>
internal readonly record struct CellValue(JsonElement Scalar, IReadOnlyList<CellValue>? List = null)
{
    public bool IsNull => List is null && Scalar.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;
}
