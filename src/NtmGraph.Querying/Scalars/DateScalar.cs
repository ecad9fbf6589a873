using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace NtmGraph.Querying;

/// <summary>The scalar <c>Date</c>: a calendar day such as <c>2023-12-31</c>.</summary>
internal sealed class DateScalar : ScalarGraphType
{
    private const string Format = "yyyy-MM-dd";

    private readonly QueryingOptions options;

    public DateScalar() : this(Options.Create(new QueryingOptions()))
    {
    }

    public DateScalar(IOptions<QueryingOptions> querying)
    {
        options = querying.Value;
        Name = "Date";
        Description = "A calendar day in the form of ISO 8601: \"2023-12-31\".";
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => Parse(text.Value.ToString()),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        DateOnly day => day,
        string text => Parse(text),
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString(Format, CultureInfo.InvariantCulture),
        _ => ThrowSerializationError(value),
    };

    private DateOnly Parse(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw options.NoDay(text);
}
