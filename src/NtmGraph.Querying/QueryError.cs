using GraphQL;

namespace NtmGraph.Querying;

/// <summary>A question that has no answer, told to the reader with a code in <c>extensions.code</c>.</summary>
public sealed class QueryError : ExecutionError
{
    /// <summary>The code of a fault of the server's own, of which the reader learns no more.</summary>
    public const string Internal = "INTERNAL_ERROR";

    /// <summary>The code of an identifier that cannot be used where it stands.</summary>
    public const string InvalidId = "INVALID_ID";

    /// <summary>Creates the error.</summary>
    public QueryError(string code, string message) : base(message) => Code = code;

    /// <summary>The message in other languages, by their tags such as "vi"; null where its code and <see cref="Values"/> make it.</summary>
    public IReadOnlyDictionary<string, string>? Translations { get; init; }

    /// <summary>The values that the message names, from which it can be written in another language.</summary>
    public IReadOnlyList<object> Values { get; init; } = [];

    /// <summary>A copy for another field, since the engine writes the place of a field into the error object.</summary>
    internal QueryError Again() => new(Code!, Message) { Extensions = Extensions, Translations = Translations, Values = Values };
}
