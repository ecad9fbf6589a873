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

    /// <summary>A copy for another field, since the engine writes the place of a field into the error object.</summary>
    internal QueryError Again() => new(Code!, Message) { Extensions = Extensions };

    /// <summary>The error itself where its message is short; else a new error with the beginning of the message.</summary>
    internal static ExecutionError Shortened(ExecutionError error)
    {
        if (error.Message.Length <= LongestMessage)
            return error;
        var shorter = new QueryError(error.Code!, error.Message);
        foreach (var location in error.Locations ?? [])
            shorter.AddLocation(location);
        return shorter;
    }
}
