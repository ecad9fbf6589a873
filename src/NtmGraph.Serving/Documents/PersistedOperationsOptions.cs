namespace NtmGraph.Serving;

/// <summary>Operations that clients name instead of sending them: the section <c>PersistedOperations</c> of the configuration.</summary>
internal sealed class PersistedOperationsOptions
{
    /// <summary>The folder with trusted documents, as <c>*.graphql</c>. The default is the shipped <c>schema/operations</c>.</summary>
    public string Folder { get; set; } = Path.Combine(AppContext.BaseDirectory, "operations");

    /// <summary>Whether only trusted documents are executed.</summary>
    public bool Only { get; set; }
}
