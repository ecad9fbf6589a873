using GraphQL;
using GraphQL.Execution;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>What an answer tells of an error: its code and its message, which may repeat what a reader sent, but not all of it.</summary>
internal sealed class ErrorTexts() : ErrorInfoProvider(new ErrorInfoProviderOptions
{
    ExposeCode = true,
    ExposeCodes = false,
    ExposeData = false,
    ExposeExceptionDetails = false,
})
{
    private const int LongestMessage = 1000;

    public override ErrorInfo GetInfo(ExecutionError executionError)
    {
        var info = base.GetInfo(executionError);
        info.Message = VisibleText.Start(info.Message, LongestMessage);
        return info;
    }
}
