using System.Text.Json;

namespace NtmGraph;

/// <summary>How a data package writes the values of an enumeration: <c>new_rural</c> for <c>NewRural</c>.</summary>
internal static class PackageText<T> where T : struct, Enum
{
    private static readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> Values = Enum.GetValues<T>()
        .ToDictionary(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()))
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static T Parse(ReadOnlySpan<char> text) => Values[text];
}
