namespace NtmGraph;

/// <summary>What the texts of the database are like, and what follows for those that readers compare with them.</summary>
internal static class StoredText
{
    /// <summary>Whether a text may begin or end with a character. An import refuses white space there.</summary>
    public static bool MayBeAtEdge(char character) => !char.IsWhiteSpace(character);

    /// <summary>
    /// A reader's code as it is compared with those of the database: the code itself or, where no stored one can end as it does, the
    /// empty text, which is none. SQL Server passes over spaces at the end of a text and would find the code without them.
    /// </summary>
    public static string Sought(string code) => code.Length > 0 && MayBeAtEdge(code[^1]) ? code : "";
}
