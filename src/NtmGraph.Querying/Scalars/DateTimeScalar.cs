using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>The scalar <c>DateTime</c>: a moment with its offset from universal time.</summary>
public sealed class DateTimeScalar : DateTimeOffsetGraphType
{
    /// <summary>Creates the scalar.</summary>
    public DateTimeScalar()
    {
        Name = "DateTime";
        Description = "A moment in the form of ISO 8601, with its offset from universal time.";
    }
}
