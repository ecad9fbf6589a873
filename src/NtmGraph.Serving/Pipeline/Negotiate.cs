namespace NtmGraph.Serving;

/// <summary>
/// Takes any request. Gives how its client wants the answer: <see cref="ServedRequest.MediaType"/>, <see cref="ServedRequest.Coding"/>
/// and <see cref="ServedRequest.Report"/>. Ends requests whose client accepts no media type that there is, or wants
/// to be told something else of their cost than there is to tell.
/// </summary>
internal sealed class Negotiate : IRequestStep
{
    public Task Invoke(ServedRequest request, NextStep next)
    {
        var http = request.Http.Request;
        request.MediaType = MediaTypes.Preferred(http)
            ?? throw new HttpRefusal(StatusCodes.Status406NotAcceptable, "NOT_ACCEPTABLE",
                $"The answer is {string.Join(", ", MediaTypes.Offered)}; the Accept header allows none of them.");
        request.Coding = ContentCoding.Preferred(http);
        request.Report = http.CostReport();
        return next(request);
    }
}
