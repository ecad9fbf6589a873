namespace NtmGraph.Serving;

/// <summary>
/// What Serving needs to know of the data and its database. The delegates are called from any thread, several at a time, and may
/// throw what the database throws.
/// </summary>
public sealed record ServedData
{
    /// <summary>Reads from the database which version of the data it holds at this moment; null while it holds none.</summary>
    public required Func<CancellationToken, Task<DataVersion?>> Look { get; init; }

    /// <summary>Says in a sentence why this program cannot use the database as it is; null where it can.</summary>
    public required Func<CancellationToken, Task<string?>> Obstacle { get; init; }

    /// <summary>Reads the key with this <see cref="AccessKey.Id"/>, valid or not, from the database; null where there is none.</summary>
    public required Func<string, CancellationToken, Task<AccessKey?>> FindKey { get; init; }

    /// <summary>
    /// Whether a fault passes by itself, since the database behind it is not there, went away, or has too much to do. Clients are then
    /// asked to try again.
    /// </summary>
    public required Func<Exception, bool> IsOutage { get; init; }

    /// <summary>
    /// Called with the services of each execution of a request before its first field, with the version of the data that it is to answer
    /// from, and with the token that is cancelled when the time is over or nobody waits for the answer any more. Executions are given the
    /// same object for as long as that version is the last one seen.
    /// </summary>
    public required Action<IServiceProvider, DataVersion, CancellationToken> Begin { get; init; }

    /// <summary>
    /// Called with the services of an execution when a field failed by a fault, not by a question without an answer: what the execution
    /// was lent may be broken. Called from any thread, perhaps several times.
    /// </summary>
    public required Action<IServiceProvider> Fail { get; init; }
}
