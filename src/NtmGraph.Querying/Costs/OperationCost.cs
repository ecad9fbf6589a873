namespace NtmGraph.Querying;

/// <summary>The price of an operation, as the cost analysis specification has it.</summary>
/// <param name="FieldCost">The work: the weights of all fields, arguments and conditions, as often as they are executed.</param>
/// <param name="TypeCost">How many objects the answer will have.</param>
public readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    /// <summary>The sum of two prices.</summary>
    public static OperationCost operator +(OperationCost one, OperationCost other) =>
        new(one.FieldCost + other.FieldCost, one.TypeCost + other.TypeCost);

    /// <summary>The price of so many times the same.</summary>
    public static OperationCost operator *(int times, OperationCost one) => new(times * one.FieldCost, times * one.TypeCost);

    /// <summary>The price, its field cost rounded to a whole number.</summary>
    internal OperationCost Whole => new(Math.Round(FieldCost), TypeCost);

    /// <summary>The greater field cost and the greater type cost of two prices.</summary>
    public static OperationCost Max(OperationCost one, OperationCost other) =>
        new(Math.Max(one.FieldCost, other.FieldCost), Math.Max(one.TypeCost, other.TypeCost));
}
