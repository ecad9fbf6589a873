using System.Text;
using GraphQL;
using GraphQL.Execution;

namespace NtmGraph.Querying;

/// <summary>
/// How large the answer of one execution has become: the bytes of its keys and values in JSON, without what has to be escaped. All
/// members may be called from several threads.
/// </summary>
/// <param name="most">The most bytes that it may have.</param>
public sealed class AnswerSize(long most)
{
    private const string Key = nameof(AnswerSize);

    /// <summary>Quotes, colon and comma around a key.</summary>
    private const int Signs = 4;

    private long bytes;

    /// <summary>Whether the answer has more bytes than it may have. Nothing of it will be sent, so nothing more need be made.</summary>
    internal bool IsExceeded => Interlocked.Read(ref bytes) > most;

    /// <summary>Has an execution end with an error as soon as its answer is too large.</summary>
    public void Bound(ExecutionOptions options) => options.UserContext[Key] = this;

    /// <summary>That of an execution; without any bound where none was set.</summary>
    internal static AnswerSize Of(IExecutionContext context) =>
        context.UserContext.TryGetValue(Key, out var bound) ? (AnswerSize)bound! : new AnswerSize(long.MaxValue);

    /// <summary>Counts the keys of an object.</summary>
    internal void AddKeys(IReadOnlyList<SelectedField> fields)
    {
        var sum = 0;
        foreach (var field in fields)
            sum += field.Key.Length + Signs;
        Interlocked.Add(ref bytes, sum);
    }

    /// <summary>Counts a value.</summary>
    internal void Add(object? value) => Interlocked.Add(ref bytes, value is string text ? Encoding.UTF8.GetByteCount(text) + 2 : 1);

    /// <exception cref="QueryError">The answer has more bytes than it may have.</exception>
    internal void Check()
    {
        if (IsExceeded)
            throw new QueryError("ANSWER_TOO_LARGE", $"The answer has more than {most} bytes: ask for fewer elements, fields or texts.");
    }
}
