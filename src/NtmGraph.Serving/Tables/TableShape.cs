using System.Runtime.CompilerServices;
using System.Text.Json;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>How the answer to a query is laid out as a table: known from the query alone, whatever the answer holds.</summary>
/// <param name="Roots">The root fields of the query.</param>
/// <param name="List">The fields that lead from the root to the list whose elements are the rows; none where the answer is one row.</param>
/// <param name="Columns">The columns, in the order of the query.</param>
internal sealed record TableShape(
    IReadOnlyList<SelectedField> Roots, IReadOnlyList<SelectedField> List, IReadOnlyList<TableColumn> Columns)
{
    /// <summary>The most fields that a query may select whose answer is made a table.</summary>
    private const int MostFields = 2000;

    /// <summary>The shapes of the plans in use, each found out once.</summary>
    private static readonly ConditionalWeakTable<OperationPlan, TableShape> Known = [];

    /// <summary>The shape of the answer to an operation. Null where it does not fit the schema, or selects too much.</summary>
    /// <exception cref="HttpRefusal">The answer is no table.</exception>
    public static TableShape? Of(OperationPlan plan) =>
        plan.FitsSchema && plan.Size <= MostFields ? Known.GetValue(plan, plan => TableShaping.Shape(plan.Root.Fields)) : null;

    /// <summary>The rows that an answer holds.</summary>
    public IEnumerable<JsonElement> Rows(JsonElement data)
    {
        var at = TableFields.Follow(List, data);
        return List.Count == 0 ? [data] : at.ValueKind == JsonValueKind.Array ? at.EnumerateArray() : [];
    }
}
