using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;

namespace NtmGraph.Serving;

/// <summary>Reads requests and writes answers as JSON.</summary>
internal sealed class AnswerSerializer(IErrorInfoProvider errors) : GraphQLSerializer(Json, errors)
{
    /// <summary>
    /// Letters beyond ASCII are sent as they are, in UTF-8. Signs of HTML are not escaped either: the media type keeps browsers
    /// from reading an answer as HTML.
    /// </summary>
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] Write(ExecutionResult result) => JsonSerializer.SerializeToUtf8Bytes(result, SerializerOptions);
}
