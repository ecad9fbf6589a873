using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>The names of values of enumerations in GraphQL.</summary>
internal static partial class Names
{
    public static string Of(Enum value) => Humps().Replace(value.ToString(), "_$0").ToUpperInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Humps();
}
