namespace NtmGraph.Serving;

/// <summary>What a key allows.</summary>
[Flags]
public enum Scopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Asking, where reading is not open to all.</summary>
    Read = 1,

    /// <summary>Importing data packages over HTTP.</summary>
    Import = 2,

    /// <summary>Everything, removing other packages included.</summary>
    Admin = 4,
}
