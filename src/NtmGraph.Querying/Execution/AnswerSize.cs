using System.Text;
using GraphQL;
using GraphQL.Execution;

namespace NtmGraph.Querying;

/// <summary>
/// How large the answer of one execution has become: the bytes that its keys and texts take in JSON, without what has to be escaped;
/// every other value counts as one. All members may be called from several threads.
/// </summary>
/// <param name="most">The most bytes that it may have.</param>
public sealed class AnswerSize(long most)
{
    private const string Key = nameof(AnswerSize);

    /// <summary>Quotes, colon and comma beside a key.</summary>
    private const int Signs = 4;

    private long bytes;

    /// <summary>Whether the answer has more bytes than it may have. Nothing of it will be sent, so nothing more need be made.</summary>
    internal bool IsExceeded => Interlocked.Read(ref bytes) > most;

    /// <summary>Has an execution end with an error as soon as its answer is too large.</summary>
    public void Bound(ExecutionOptions options) => options.UserContext[Key] = this;

    /// <summary>The size of an execution's answer; without a bound where <see cref="Bound"/> was not called.</summary>
    internal static AnswerSize Of(IExecutionContext context) =>
        context.UserContext.TryGetValue(Key, out var bound) ? (AnswerSize)bound! : new AnswerSize(long.MaxValue);

    /// <summary>How many bytes the keys of an object count.</summary>
    internal static long OfKeys(IReadOnlyList<SelectedField> fields)
    {
        var sum = 0L;
        foreach (var field in fields)
            sum += Encoding.UTF8.GetByteCount(field.Key) + Signs;
        return sum;
    }

    /// <summary>How many bytes a value counts.</summary>
    internal static long OfValue(object? value) => value is string text ? Encoding.UTF8.GetByteCount(text) + 2 : 1;

    /// <summary>Adds bytes that were counted.</summary>
    internal void Add(long more) => Interlocked.Add(ref bytes, more);

    /// <exception cref="QueryError">The answer has more bytes than it may have.</exception>
    internal void Check()
    {
        if (IsExceeded)
            throw new QueryError("ANSWER_TOO_LARGE", $"The answer has more than {most} bytes: ask for fewer elements, fields or texts.");
    }
}
