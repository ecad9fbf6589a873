using GraphQL;
using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>
/// The argument of a field that names the day it is asked about. On a parameter of type <see cref="DateOnly"/>: readers may leave
/// the argument out, and the resolver is given the field's day all the same (see <see cref="FieldDay"/>). On a year, of type
/// <c>int?</c>: the day is what <see cref="QueryingOptions.DayOfYear"/> makes of it, and the resolver is given the year as it was asked.
/// On a method, with a description: the field has the argument <c>asOf</c>, though only the fields below it go by the day.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Method)]
public sealed class AsOfAttribute(string? description = null) : GraphQLAttribute
{
    private const string Argument = "asOf";

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType)
    {
        FieldDay.NamedBy(fieldType, Argument, ofYear: false);
        (fieldType.Arguments ??= []).Add(new QueryArgument(typeof(DateScalar)) { Name = Argument, Description = description });
    }

    /// <inheritdoc/>
    public override void Modify(TypeInformation typeInformation) => typeInformation.IsNullable = true;

    /// <inheritdoc/>
    public override void Modify(ArgumentInformation argumentInformation)
    {
        var parameter = argumentInformation.ParameterInfo;
        var field = argumentInformation.FieldType!;
        if (parameter.ParameterType == typeof(int?))
        {
            FieldDay.NamedBy(field, parameter.Name!, ofYear: true);
            return;
        }
        FieldDay.NamedBy(field, parameter.Name!, ofYear: false);
        FieldDay.Later(field, argumentInformation.ConstructQueryArgument().QueryArgument!);
        argumentInformation.SetDelegate(context => context.Day());
    }
}

/// <summary>
/// The day that a field is asked about. On a parameter: the resolver is given it (see <see cref="FieldDay"/>). On a property of an
/// entity, or of a row that a query makes: the day that the object is looked at, which the fields below it go by. Lists fill it in;
/// it is neither stored nor filtered or ordered by.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class DayAttribute : GraphQLAttribute
{
    /// <inheritdoc/>
    public override void Modify(ArgumentInformation argumentInformation) => argumentInformation.SetDelegate(context => context.Day());
}

/// <summary>A context of the database, lent for the day of the field and for the time of the request, which gives it back.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DatabaseAttribute : GraphQLAttribute
{
    /// <inheritdoc/>
    public override void Modify(ArgumentInformation argumentInformation) =>
        argumentInformation.SetDelegateWithCast(context => QueryingDatabase.For(context));
}

/// <summary>
/// The primary keys of the parents whose lists a method gives. The lists are narrowed to them anyway: it is for queries in which the
/// database does not carry that condition to where it saves work, as below a GROUP BY.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentsAttribute : GraphQLAttribute
{
    /// <inheritdoc/>
    public override void Modify(ArgumentInformation argumentInformation) =>
        argumentInformation.SetDelegateWithCast(context => ((QueryingDatabase.ListContext)context).Parents);
}
