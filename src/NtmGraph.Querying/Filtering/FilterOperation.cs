namespace NtmGraph.Querying;

/// <summary>The operations of filters, by their names in GraphQL.</summary>
internal static class FilterOperation
{
    public const string Equal = "eq";
    public const string NotEqual = "neq";
    public const string In = "in";
    public const string NotIn = "nin";
    public const string Greater = "gt";
    public const string NotGreater = "ngt";
    public const string GreaterOrEqual = "gte";
    public const string NotGreaterOrEqual = "ngte";
    public const string Less = "lt";
    public const string NotLess = "nlt";
    public const string LessOrEqual = "lte";
    public const string NotLessOrEqual = "nlte";
    public const string Contains = "contains";
    public const string NotContains = "ncontains";
    public const string StartsWith = "startsWith";
    public const string NotStartsWith = "nstartsWith";
    public const string EndsWith = "endsWith";
    public const string NotEndsWith = "nendsWith";
    public const string Search = "search";
    public const string All = "all";
    public const string None = "none";
    public const string Some = "some";
    public const string Any = "any";
    public const string And = "and";
    public const string Or = "or";

    /// <summary>Of the operations that need a value, the one that another denies; null where it denies none.</summary>
    public static string? DeniedBy(string operation) => operation switch
    {
        NotGreater => Greater,
        NotGreaterOrEqual => GreaterOrEqual,
        NotLess => Less,
        NotLessOrEqual => LessOrEqual,
        NotContains => Contains,
        NotStartsWith => StartsWith,
        NotEndsWith => EndsWith,
        _ => null,
    };

    /// <summary>Whether an operation looks within texts.</summary>
    public static bool Searches(string operation) =>
        operation is Contains or NotContains or StartsWith or NotStartsWith or EndsWith or NotEndsWith or Search;
}
