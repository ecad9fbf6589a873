using GraphQL;
using GraphQL.Execution;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>How errors are told.</summary>
public sealed class MessageOptions
{
    /// <summary>
    /// The message of a code in a language, with the values that it names; null where it is not known in it, or values are missing. The default
    /// knows none.
    /// </summary>
    public Func<string, string, IReadOnlyList<object>, string?> Translate { get; set; } = (_, _, _) => null;
}

/// <summary>What an answer tells of an error: its code and its message, which may repeat what a reader sent, but not all of it.</summary>
/// <param name="options">Messages in other languages.</param>
/// <param name="language">The language of messages, where they are known in it; null where the reader names none.</param>
internal sealed class ErrorTexts(MessageOptions options, string? language) : ErrorInfoProvider(new ErrorInfoProviderOptions
{
    ExposeCode = true,
    ExposeCodes = false,
    ExposeData = false,
    ExposeExceptionDetails = false,
})
{
    public const string English = "en";

    private const int LongestMessage = 1000;

    public override ErrorInfo GetInfo(ExecutionError executionError)
    {
        var info = base.GetInfo(executionError);
        info.Message = VisibleText.Start(In(options, language, executionError) ?? info.Message, LongestMessage);
        return info;
    }

    /// <summary>The message of an error, or of what is wrong with a value that it is about, in a language; null where it is not known in it.</summary>
    public static string? In(MessageOptions options, string? language, ExecutionError error)
    {
        var told = error as QueryError ?? error.InnerException as QueryError;
        return language is null ? null
            : language == English ? told?.Message
            : told?.Translations?.GetValueOrDefault(language)
                ?? options.Translate(language, error.Code ?? "", told?.Values is { Count: > 0 } values ? values : EngineMessages.Values(error));
    }

    /// <summary>The languages that a client accepts, the one it likes best first.</summary>
    public static IReadOnlyList<string> Accepted(HttpRequest request) =>
    [
        .. from language in request.GetTypedHeaders().AcceptLanguage
           where language.Quality is null or > 0
           orderby language.Quality ?? 1 descending
           select language.Value.ToString().Split('-')[0].ToLowerInvariant(),
    ];
}
