using GraphQL;
using GraphQL.Execution;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>What an answer tells of an error: its code and its message, which may repeat what a reader sent, but not all of it.</summary>
/// <param name="language">The language of messages, where they are known in it; null where the reader names none.</param>
internal sealed class ErrorTexts(string? language = null) : ErrorInfoProvider(new ErrorInfoProviderOptions
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
        info.Message = VisibleText.Start(In(language, executionError) ?? info.Message, LongestMessage);
        return info;
    }

    /// <summary>The message of an error, or of what is wrong with a value that it is about, in a language; null where it is not known in it.</summary>
    public static string? In(string? language, ExecutionError error) =>
        language is null || (error as QueryError ?? error.InnerException as QueryError) is not { } told ? null
        : language == English ? told.Message
        : told.Translations?.GetValueOrDefault(language);
}
