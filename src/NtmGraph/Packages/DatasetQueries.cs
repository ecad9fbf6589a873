using GraphQL;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>The data that this server answers from: its version, reference date and packages.</summary>
    public static Dataset Dataset(IResolveFieldContext context) => context.Dataset();
}
