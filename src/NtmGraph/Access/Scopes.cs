namespace NtmGraph;

/// <summary>What a key allows.</summary>
[Flags]
internal enum Scopes
{
    None = 0,

    /// <summary>Asking, where reading is not open to all.</summary>
    Read = 1,

    /// <summary>Importing data packages over HTTP.</summary>
    Import = 2,

    /// <summary>Everything, removing other packages included.</summary>
    Admin = 4,
}
