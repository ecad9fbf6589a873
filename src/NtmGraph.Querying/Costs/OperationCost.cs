namespace NtmGraph.Querying;

/// <summary>The price of an operation, as the cost analysis specification has it.</summary>
/// <param name="FieldCost">What is to be done: the weights of all fields, arguments and conditions, as often as they are executed.</param>
/// <param name="TypeCost">What there will be: the objects of the answer.</param>
public readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    /// <summary>Both together.</summary>
    public static OperationCost operator +(OperationCost one, OperationCost other) =>
        new(one.FieldCost + other.FieldCost, one.TypeCost + other.TypeCost);

    /// <summary>As many of it.</summary>
    public static OperationCost operator *(int times, OperationCost one) => new(times * one.FieldCost, times * one.TypeCost);

    /// <summary>The greater of each.</summary>
    public static OperationCost Max(OperationCost one, OperationCost other) =>
        new(Math.Max(one.FieldCost, other.FieldCost), Math.Max(one.TypeCost, other.TypeCost));
}
