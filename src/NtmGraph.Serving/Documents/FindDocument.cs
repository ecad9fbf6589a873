namespace NtmGraph.Serving;

/// <summary>
/// Takes <see cref="ServedRequest.Operation"/>. Puts the text of its document into it where the client only named it. Ends requests that
/// have no document, name one that is not known, or bring one that this server does not trust.
/// </summary>
internal sealed class FindDocument(PersistedOperations persisted) : IRequestStep
{
    public Task Invoke(ServedRequest request, NextStep next)
    {
        persisted.Resolve(request.Operation);
        return next(request);
    }
}
