using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>The input types for comparing one value.</summary>
internal static class OperationInput
{
    /// <summary>The input type for values of a CLR type.</summary>
    public static Type For(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return value == typeof(string) ? typeof(StringOperationInputType)
            : value == typeof(bool) ? typeof(BooleanOperationInputType)
            : value == typeof(int) ? typeof(ComparisonInputType<IntGraphType>)
            : value == typeof(long) ? typeof(ComparisonInputType<LongScalar>)
            : value == typeof(decimal) ? typeof(ComparisonInputType<DecimalScalar>)
            : value == typeof(double) ? typeof(ComparisonInputType<FloatGraphType>)
            : value == typeof(DateOnly) ? typeof(ComparisonInputType<DateScalar>)
            : value.IsEnum ? typeof(EnumOperationInputType<>).MakeGenericType(value)
            : throw new NotSupportedException($"There is no filter for values of type {value.Name}.");
    }

    public static void AddOperation(
        this InputObjectGraphType type, string name, Type value, string description, double weight = Costs.Condition) =>
        type.AddField(new FieldType { Name = name, Type = value, Description = description }.WithCost(weight));

    public static void AddEquality(this InputObjectGraphType type, Type value)
    {
        type.AddOperation(FilterOperation.Equal, value, "Is equal to this; null for those that have no value.");
        type.AddOperation(FilterOperation.NotEqual, value, "Is not equal to this; null for those that have a value.");
    }

    public static void AddLists(this InputObjectGraphType type, Type value)
    {
        var list = typeof(ListGraphType<>).MakeGenericType(value);
        type.AddOperation(FilterOperation.In, list, "Is one of these.");
        type.AddOperation(FilterOperation.NotIn, list, "Is none of these.");
    }
}

/// <summary>Compares texts, character by character: accents and case count.</summary>
internal class StringOperationInputType : InputObjectGraphType
{
    public StringOperationInputType()
    {
        Name = "StringOperationFilterInput";
        Description = "What must hold of a text. Accents and case count.";
        foreach (var name in new[] { FilterOperation.And, FilterOperation.Or })
            this.AddOperation(name, typeof(ListGraphType<>).MakeGenericType(typeof(NonNullGraphType<>).MakeGenericType(GetType())),
                name == FilterOperation.And ? "All of these must hold." : "At least one of these must hold.");
        this.AddEquality(typeof(StringGraphType));
        this.AddOperation(FilterOperation.Contains, typeof(StringGraphType), "Contains this.", Costs.Search);
        this.AddOperation(FilterOperation.NotContains, typeof(StringGraphType), "Does not contain this.", Costs.Search);
        this.AddLists(typeof(StringGraphType));
        this.AddOperation(FilterOperation.StartsWith, typeof(StringGraphType), "Begins with this.", Costs.Search);
        this.AddOperation(FilterOperation.NotStartsWith, typeof(StringGraphType), "Does not begin with this.", Costs.Search);
        this.AddOperation(FilterOperation.EndsWith, typeof(StringGraphType), "Ends with this.", Costs.Search);
        this.AddOperation(FilterOperation.NotEndsWith, typeof(StringGraphType), "Does not end with this.", Costs.Search);
    }
}

/// <summary>Compares names, and searches them blind to accents and case.</summary>
internal sealed class SearchableStringOperationInputType : StringOperationInputType
{
    public SearchableStringOperationInputType()
    {
        Name = "SearchableStringOperationFilterInput";
        Description = "What must hold of a name. Accents and case count, but for `search`.";
        this.AddOperation(FilterOperation.Search, typeof(StringGraphType), "Contains this, whatever the accents and case: \"dai tu\" finds \"Đại Từ\".", Costs.Search);
    }
}

/// <summary>Compares identifiers.</summary>
internal sealed class IdOperationInputType : InputObjectGraphType
{
    public IdOperationInputType()
    {
        Name = "IdOperationFilterInput";
        Description = "What an identifier must be. One of another type, or of another day than that of the list, is an error.";
        this.AddEquality(typeof(IdGraphType));
        this.AddLists(typeof(IdGraphType));
    }
}

/// <summary>Compares yes and no.</summary>
internal sealed class BooleanOperationInputType : InputObjectGraphType
{
    public BooleanOperationInputType()
    {
        Name = "BooleanOperationFilterInput";
        Description = "What must hold of a yes or no.";
        this.AddEquality(typeof(BooleanGraphType));
    }
}

/// <summary>Compares values of an enumeration.</summary>
internal sealed class EnumOperationInputType<T> : InputObjectGraphType where T : struct, Enum
{
    public EnumOperationInputType()
    {
        Name = typeof(T).Name + "OperationFilterInput";
        Description = $"What must hold of a {typeof(T).Name}.";
        this.AddEquality(typeof(GraphQLClrInputTypeReference<T>));
        this.AddLists(typeof(NonNullGraphType<GraphQLClrInputTypeReference<T>>));
    }
}

/// <summary>Compares numbers or days.</summary>
internal sealed class ComparisonInputType<TScalar> : InputObjectGraphType where TScalar : ScalarGraphType, new()
{
    public ComparisonInputType()
    {
        var scalar = new TScalar().Name;
        Name = scalar + "OperationFilterInput";
        Description = $"What must hold of a value of type {scalar}.";
        this.AddEquality(typeof(TScalar));
        this.AddLists(typeof(TScalar));
        this.AddOperation(FilterOperation.Greater, typeof(TScalar), "Is greater than this.");
        this.AddOperation(FilterOperation.NotGreater, typeof(TScalar), "Is not greater than this.");
        this.AddOperation(FilterOperation.GreaterOrEqual, typeof(TScalar), "Is greater than this or equal to it.");
        this.AddOperation(FilterOperation.NotGreaterOrEqual, typeof(TScalar), "Is neither greater than this nor equal to it.");
        this.AddOperation(FilterOperation.Less, typeof(TScalar), "Is less than this.");
        this.AddOperation(FilterOperation.NotLess, typeof(TScalar), "Is not less than this.");
        this.AddOperation(FilterOperation.LessOrEqual, typeof(TScalar), "Is less than this or equal to it.");
        this.AddOperation(FilterOperation.NotLessOrEqual, typeof(TScalar), "Is neither less than this nor equal to it.");
    }
}
