namespace NtmGraph.Serving;

/// <summary>What a key allows.</summary>
[Flags]
public enum Scopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Asking, where reading is not open to all.</summary>
    Read = 1,

    /// <summary>Importing data over HTTP.</summary>
    Import = 2,

    /// <summary>Whatever the other scopes allow, and what endpoints leave to administrators.</summary>
    Admin = 4,
}
