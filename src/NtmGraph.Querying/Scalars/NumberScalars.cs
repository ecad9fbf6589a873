using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>The scalar <c>Decimal</c>.</summary>
internal sealed class DecimalScalar : DecimalGraphType
{
    public DecimalScalar()
    {
        Name = "Decimal";
        Description = "An exact decimal number, written as a JSON number: 66.67.";
    }

    /// <summary>Writes the number without the zeros that only tell how it was stored.</summary>
    public override object? Serialize(object? value) =>
        base.Serialize(value) is decimal number ? number / 1.0000000000000000000000000000m : null;
}

/// <summary>The scalar <c>Long</c>.</summary>
internal sealed class LongScalar : LongGraphType
{
    public LongScalar()
    {
        Name = "Long";
        Description = "A whole number of up to 64 bits, for sums of money and counts that do not fit `Int`.";
    }
}
