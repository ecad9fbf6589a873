using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>Reads requests and writes answers as JSON.</summary>
internal sealed class AnswerSerializer(IErrorInfoProvider errors, IOptions<MessageOptions> messages) : GraphQLSerializer(Json(), errors)
{
    private readonly ConcurrentDictionary<string, AnswerSerializer> others = new(StringComparer.Ordinal);

    /// <summary>
    /// Letters beyond ASCII are sent as they are, in UTF-8. Signs of HTML are not escaped either: the media type keeps browsers
    /// from reading an answer as HTML.
    /// </summary>
    private static JsonSerializerOptions Json() => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new SentNumbers() } };

    public byte[] Write(ExecutionResult result) => JsonSerializer.SerializeToUtf8Bytes(result, SerializerOptions);

    /// <summary>Writes errors in the first of some languages in which any of them is known.</summary>
    public byte[] Write(ExecutionResult result, IReadOnlyList<string> languages)
    {
        if (result.Errors is not { Count: > 0 } errors)
            return Write(result);
        var language = languages.FirstOrDefault(tag => tag == ErrorTexts.English || errors.Any(error => ErrorTexts.In(messages.Value, tag, error) is not null));
        return language is null ? Write(result) : others.GetOrAdd(language, tag => new(new ErrorTexts(messages.Value, tag), messages)).Write(result);
    }

    /// <summary>
    /// Reads variables and extensions whose numbers are short: reading and writing a whole number takes time by the square of its digits.
    /// A number is whole where its value is, as <c>1.0</c> and <c>1e1</c>, which JSON does not tell from <c>1</c> and <c>10</c>.
    /// </summary>
    private sealed class SentNumbers : InputsJsonConverter
    {
        /// <summary>The longest number, in characters. The largest of 64 bits that a client may write out has 309 digits.</summary>
        private const int Longest = 400;

        /// <exception cref="HttpRefusal">A number is longer.</exception>
        public override Inputs Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var ahead = reader;
            var areWhole = true;
            for (var depth = reader.CurrentDepth; ahead.Read() && ahead.CurrentDepth > depth;)
                if (ahead.TokenType == JsonTokenType.Number)
                {
                    if ((ahead.HasValueSequence ? ahead.ValueSequence.Length : ahead.ValueSpan.Length) is > Longest and var length)
                        throw HttpRefusal.Malformed($"A number in the variables or extensions has {length} characters; there may be {Longest}.");
                    areWhole &= ahead.TryGetInt64(out _);
                }
            var read = base.Read(ref reader, typeToConvert, options);
            return areWhole ? read : new Inputs(read.ToDictionary(field => field.Key, field => Whole(field.Value)));
        }

        private static object? Whole(object? value) => value switch
        {
            double number when number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue => (int)number,
            decimal number when number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue => (int)number,
            IReadOnlyDictionary<string, object?> fields => fields.ToDictionary(field => field.Key, field => Whole(field.Value)),
            IEnumerable<object?> elements => elements.Select(Whole).ToList(),
            _ => value,
        };
    }
}
