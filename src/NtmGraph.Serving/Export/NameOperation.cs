namespace NtmGraph.Serving;

/// <summary>
/// Takes the address of a file. Gives <see cref="ServedRequest.File"/> and <see cref="ServedRequest.Operation"/>, which has the text of
/// the trusted operation that the file is named after, and <see cref="ServedRequest.Coding"/>. Ends requests for files that do not exist.
/// </summary>
internal sealed class NameOperation(PersistedOperations persisted) : IRequestStep
{
    public Task Invoke(ServedRequest request, NextStep next)
    {
        request.File = ExportFile.Named((string)request.Http.GetRouteValue(Endpoints.File)!);
        request.Operation.Query = persisted.Trusted(request.File.Operation)
            ?? throw new HttpRefusal(StatusCodes.Status404NotFound, "DOCUMENT_NOT_FOUND",
                $"There is no operation \"{request.File.Operation}\". There are {string.Join(", ", persisted.Names)}.");
        request.Coding = ContentCoding.Preferred(request.Http.Request);
        return next(request);
    }
}
