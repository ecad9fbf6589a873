using GraphQL;

namespace NtmGraph.Querying;

/// <summary>A question that has no answer, told to the reader with a code in <c>extensions.code</c>.</summary>
public sealed class QueryError : ExecutionError
{
    /// <summary>The code of a fault of the server's own, of which the reader learns no more.</summary>
    public const string Internal = "INTERNAL_ERROR";

    /// <summary>Messages may repeat what a reader sent, but not all of it.</summary>
    private const int LongestMessage = 1000;

    /// <summary>Creates the error.</summary>
    public QueryError(string code, string message)
        : base(message.Length <= LongestMessage ? message : message[..LongestMessage] + "…") => Code = code;
}
