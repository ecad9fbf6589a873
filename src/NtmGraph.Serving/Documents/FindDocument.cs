namespace NtmGraph.Serving;

/// <summary>
/// Takes <see cref="ServedRequest.Operation"/>. Puts the text of its document into it where the client only named it, and keeps a text that
/// comes with its hash. Ends requests that have no document, name one that is not known, name one beside a text, bring a hash that is not
/// that of their text or of another version of the protocol, or bring a document that this server does not trust.
/// </summary>
internal sealed class FindDocument(PersistedOperations persisted) : IRequestStep
{
    public Task Invoke(ServedRequest request, NextStep next)
    {
        persisted.Resolve(request.Operation);
        return next(request);
    }
}
