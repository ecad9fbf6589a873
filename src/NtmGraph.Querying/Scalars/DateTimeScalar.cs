using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>The scalar <c>DateTime</c>: a moment with its offset from universal time.</summary>
internal sealed class DateTimeScalar : DateTimeOffsetGraphType
{
    public DateTimeScalar()
    {
        Name = "DateTime";
        Description = "A moment in the form of ISO 8601, with its offset from universal time.";
    }
}
