using GraphQL;
using GraphQL.Transport;
using Microsoft.Extensions.Options;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>
/// Takes what <see cref="ReadOperation"/> gave. Where the client sent an array of operations, it has the steps below answer one after the
/// other, all of them within the time, the price and the size of one request, and gives the array of their answers as
/// <see cref="ServedRequest.Found"/>. An operation that is refused has its error in the place of its answer. The time is limited here for
/// the array, and by <see cref="LimitTime"/> below for each operation. Ends requests of no operation or too many, those whose client
/// prefers anything but JSON, and those whose answers would be too large together, or of no or different versions of the data.
/// </summary>
internal sealed class AnswerBatch(LimitTime time, IOptions<LimitsOptions> limits, DataWatch watch, AnswerSerializer json) : IRequestStep
{
    public Task Invoke(ServedRequest request, NextStep next) => request.Batch is { } batch
        ? time.Invoke(request, whole => Answer(whole, batch, next))
        : next(request);

    private async Task Answer(ServedRequest request, IReadOnlyList<GraphQLRequest> batch, NextStep next)
    {
        if (batch.Count == 0 || batch.Count > limits.Value.MaxOperations)
            throw new HttpRefusal(StatusCodes.Status400BadRequest, "BATCH_SIZE_OUT_OF_RANGE",
                $"The array has {batch.Count} operations; there may be 1 to {limits.Value.MaxOperations}.");
        if (request.MediaType is not (MediaTypes.Json or MediaTypes.GraphQLJson))
            throw new HttpRefusal(StatusCodes.Status406NotAcceptable, "NOT_ACCEPTABLE",
                $"An array of operations is answered as application/graphql-response+json or application/json, not as {request.MediaType}.");
        using var body = new MemoryStream();
        body.WriteByte((byte)'[');
        DataVersion? data = null;
        var spent = new OperationCost(0, 0);
        foreach (var operation in batch)
        {
            var part = request.Element(operation, spent);
            if (body.Length > 1)
                body.WriteByte((byte)',');
            body.Write(await Answer(part, next));
            spent = new(spent.FieldCost + (part.Cost?.FieldCost ?? 0), spent.TypeCost + (part.Cost?.TypeCost ?? 0));
            if (body.Length > limits.Value.MaxAnswerBytes)
                throw new HttpRefusal(StatusCodes.Status400BadRequest, "ANSWER_TOO_LARGE", $"The answers have more than {limits.Value.MaxAnswerMegabytes} MB together. Ask for less at once.");
            if (part.Found is not { } found)
                continue;
            if (data is not null && data != found.Answer.Data)
                throw HttpRefusal.DataChanging("The data changed between the operations of the request; ask again.");
            data = found.Answer.Data;
        }
        body.WriteByte((byte)']');
        data ??= watch.Known ?? await watch.LookWhole(request.Ends) ?? throw HttpRefusal.NoData();
        request.Found = new FoundAnswer(new Answer(StatusCodes.Status200OK, request.MediaType, data, body.ToArray(), ContentCoding.Identity, null), FoundAnswer.Bypass);
    }

    private async Task<byte[]> Answer(ServedRequest part, NextStep next)
    {
        try
        {
            await next(part);
            return part.Found!.Answer.Body;
        }
        catch (HttpRefusal refusal) when (refusal.Status is null or < StatusCodes.Status500InternalServerError)
        {
            return json.Write(new ExecutionResult { Errors = [refusal.ToError()] });
        }
    }
}
