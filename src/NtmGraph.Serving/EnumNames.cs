namespace NtmGraph.Serving;

/// <summary>Finds the values of enumerations by the names that people write into settings and tokens, in any case.</summary>
public static class EnumNames
{
    /// <summary>Whether a text is the name of one value. Numbers and lists of names are not.</summary>
    public static bool TryFind<T>(string text, out T value) where T : struct, Enum => Of<T>.Values.TryGetValue(text, out value);

    private static class Of<T> where T : struct, Enum
    {
        public static readonly Dictionary<string, T> Values =
            Enum.GetValues<T>().ToDictionary(value => value.ToString(), StringComparer.OrdinalIgnoreCase);
    }
}
