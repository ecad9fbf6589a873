namespace NtmGraph.Serving;

/// <summary>What assistants are offered by the Model Context Protocol: the section <c>Mcp</c> of the configuration.</summary>
internal sealed class McpOptions
{
    public const string Section = "Mcp";

    /// <summary>Whether there is <c>/mcp</c>.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// The largest answer of a tool, in kilobytes: an assistant reads all of it. Larger ones are refused, and the assistant is told to ask
    /// for less.
    /// </summary>
    public int MaxAnswerKilobytes { get; set; } = 200;
}
