using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;

namespace NtmGraph.Serving;

/// <summary>Reads requests and writes answers as JSON.</summary>
internal sealed class AnswerSerializer(IErrorInfoProvider errors) : GraphQLSerializer(Json, errors)
{
    /// <summary>Vietnamese names travel as UTF-8; the media type keeps browsers from reading them as HTML.</summary>
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] Write(ExecutionResult result) => JsonSerializer.SerializeToUtf8Bytes(result, SerializerOptions);
}
