namespace NtmGraph.Serving;

/// <summary>Operations that clients name instead of sending them: the section <c>PersistedOperations</c> of the configuration.</summary>
internal sealed class PersistedOperationsOptions
{
    /// <summary>The folder with trusted documents, as <c>*.graphql</c>, and with lists of them that Relay's compiler and Apollo's tools write, as <c>*.json</c>.</summary>
    /// <value>the shipped <c>schema/operations</c></value>
    public string Folder { get; set; } = Path.Combine(AppContext.BaseDirectory, "operations");

    /// <summary>Whether trusted documents alone are executed.</summary>
    public bool Only { get; set; }
}
