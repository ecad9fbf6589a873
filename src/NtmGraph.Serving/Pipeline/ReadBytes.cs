namespace NtmGraph.Serving;

/// <summary>
/// Takes any request. Gives <see cref="ServedRequest.Bytes"/>, in memory that is lent until the steps below have ended. Ends requests
/// that are too large, or whose body does not arrive.
/// </summary>
internal sealed class ReadBytes : IRequestStep
{
    public async Task Invoke(ServedRequest request, NextStep next)
    {
        using var bytes = await Read(request);
        request.Bytes = bytes;
        await next(request);
    }

    private static async ValueTask<RequestBytes> Read(ServedRequest request)
    {
        try
        {
            return await RequestBytes.Read(request.Http, request.Origin);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new HttpRefusal(e.StatusCode, "REQUEST_TOO_LARGE", $"The request is larger than {RequestBytes.MostBytes} bytes.");
        }
        catch (IOException e)
        {
            throw new HttpRefusal((e as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest,
                "REQUEST_MALFORMED", "The request's body could not be read.");
        }
    }
}
