using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>How much one request may ask for: the section <c>Limits</c> of the configuration.</summary>
internal sealed class LimitsOptions : SelectionLimits
{
    /// <summary>The longest document, in characters.</summary>
    public int MaxDocumentLength { get; set; } = 65_536;

    /// <summary>The most tokens of a document: its names, values and signs.</summary>
    public int MaxTokens { get; set; } = 10_000;

    /// <summary>The most that an operation may cost by what is to be done for it: its <c>fieldCost</c>.</summary>
    public int MaxFieldCost { get; set; } = 40_000;

    /// <summary>The most that an operation may cost by the objects of its answer: its <c>typeCost</c>.</summary>
    public int MaxTypeCost { get; set; } = 70_000;

    /// <summary>The most operations of a request that is an array of them. They share the limits of one.</summary>
    public int MaxOperations { get; set; } = 20;

    /// <summary>The largest answer, in megabytes of 1,000,000 bytes. Of tables it is the largest page.</summary>
    public int MaxAnswerMegabytes { get; set; } = 16;

    /// <inheritdoc cref="MaxAnswerMegabytes"/>
    public long MaxAnswerBytes => MaxAnswerMegabytes * 1_000_000L;

    /// <summary>How many megabytes of 1,000,000 bytes answers and tables may take in memory while they wait for their readers.</summary>
    public int MaxMegabytesUnderWay { get; set; } = 256;

    /// <summary>The bytes a second of its answer that a client must take at least; if it does not for half a minute, it is given up.</summary>
    public int MinReaderBytesPerSecond { get; set; } = 5000;

    /// <summary>
    /// How many requests are executed at the same time; the others wait for their turn. Where the cores have all to do, more at once are
    /// not answered any sooner, and kept answers wait longer: each execution takes its share of the cores, also from the collection of
    /// garbage, for which all wait.
    /// </summary>
    /// <value>4 for each core, from 8 to 32</value>
    public int MaxConcurrentExecutions { get; set; } = Math.Clamp(4 * Environment.ProcessorCount, 8, 32);

    /// <summary>After how many seconds the work on a request ends.</summary>
    public int TimeoutSeconds { get; set; } = 10;

    /// <inheritdoc cref="TimeoutSeconds"/>
    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);
}
