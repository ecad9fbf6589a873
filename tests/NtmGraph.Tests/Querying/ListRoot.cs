using System.Globalization;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>A list of the query type: what its rows are, and how they are told apart.</summary>
internal sealed record ListRoot(string Name, Type Row, string Selection, Func<object, string> Key, Func<object, object?[]> Place)
{
    public static readonly IReadOnlyDictionary<string, ListRoot> All = new[]
    {
        Of<AdministrativeUnit>("units", "code validFrom", unit => [unit.Code, unit.ValidFrom], unit => [unit.Code, unit.ValidFrom]),
        Of<Recognition>("recognitions", "unit { code validFrom } tier attainedYear source { code }",
            row => [row.Unit.Code, row.Unit.ValidFrom, row.Tier, row.AttainedYear, row.Source.Code], row => [row.Id]),
        Of<Assessment>("assessments", "unit { code validFrom } year criterion { number set { code } }",
            row => [row.Unit.Code, row.Unit.ValidFrom, row.Year, row.Criterion.Number, row.Criterion.Set.Code],
            row => [row.UnitId, row.Year, row.CriterionId]),
        Of<Criterion>("criteria", "number set { code }", row => [row.Number, row.Set.Code], row => [row.Id]),
        Of<CampaignResult>("campaignResults", "campaign { code } unit { code } measure { code } value asOf source { code }",
            row => [row.Campaign.Code, row.Unit.Code, row.Measure.Code, row.Value, row.AsOf, row.Source.Code], row => [row.Id]),
        Of<PublishedFigure>("publishedFigures", "code", row => [row.Code], row => [row.Code]),
        Of<Source>("sources", "code", row => [row.Code], row => [row.Code]),
    }.ToDictionary(root => root.Name);

    public string FilterType => Row.Name + "FilterInput";

    public string SortType => Row.Name + "SortInput";

    /// <summary>The key of a row as the server gives it: its values, one behind the other.</summary>
    public static string KeyOf(JsonElement node) => string.Join('|', Values(node));

    private static ListRoot Of<T>(string name, string selection, Func<T, object?[]> key, Func<T, object?[]> place) => new(
        name, typeof(T), selection, row => string.Join('|', key((T)row).Select(Text)), row => place((T)row));

    private static IEnumerable<string> Values(JsonElement node) => node.ValueKind == JsonValueKind.Object
        ? node.EnumerateObject().SelectMany(property => Values(property.Value))
        : [node.ToString()];

    private static string? Text(object? value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        Enum choice => Names.Of(choice),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
