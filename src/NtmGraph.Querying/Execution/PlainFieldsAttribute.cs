using System.Reflection;
using GraphQL;
using GraphQL.Types;

[assembly: NtmGraph.Querying.PlainFields]

namespace NtmGraph.Querying;

/// <summary>Finds the plain fields among the members that an assembly shows: see <see cref="PlainFieldStrategy"/>.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class PlainFieldsAttribute : GraphQLAttribute
{
    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType, IGraphType graphType, MemberInfo memberInfo, ref bool ignore)
    {
        if (isInputType)
            return;
        FieldDay.AddArgument(fieldType);
        PlainField.Mark(fieldType, memberInfo);
    }

    /// <inheritdoc/>
    public override void Modify(ArgumentInformation argumentInformation)
    {
    }
}
