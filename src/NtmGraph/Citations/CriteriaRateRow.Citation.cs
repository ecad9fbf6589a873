using GraphQL;
using GraphQL.DataLoader;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class CriteriaRateRow
{
    private const string CitedFields =
        "province { code } district { code } commune { code } child { code } kind year set { code } group criterion { number } "
        + "assessed met basicallyMet notMet percentage asOf confidence sources { title publisher publishedOn url }";

    /// <summary>The figure as it is cited: what it says, its day, its sources, the data and its version, and a link to the list that it stands in.</summary>
    /// <param name="style">The form of the citation.</param>
    /// <param name="locale">Language of the texts: "vi-VN" or "en-US".</param>
    [Cost(3)]
    public IDataLoaderResult<string> Citation(IResolveFieldContext context, CitationStyle style = CitationStyle.Text, string locale = "vi-VN") =>
        Sources(context).Then(found =>
        {
            List<Source> sources = [.. found];
            return NtmGraph.Citation.Write(
                context, style, locale, text => Statement(text, sources), AsOf, sources, CitationQuery.WayTo(context, CitedFields));
        });

    private string Statement(NumberText text, List<Source> sources)
    {
        var parts = text.Places(Province, District, Commune, Child)
            .Append(Kind is { } kind ? text.Say($"loại {text.Kind(kind)}", $"kind {text.Kind(kind)}") : null)
            .Append(Set is { } set ? text.Say($"bộ tiêu chí {set.Code}", $"criteria set {set.Code}") : null)
            .Append(Group)
            .Append(Criterion is { } criterion ? text.Say($"tiêu chí {criterion.Number} ({criterion.Set})", $"criterion {criterion.Number} ({criterion.Set})") : null)
            .OfType<string>();
        return text.Say(
            $"{text.Fraction(Met, Assessed, Bound.Exact)} lượt đánh giá tiêu chí đạt ({text.Percentage(Percentage(), 2)})",
            $"{text.Fraction(Met, Assessed, Bound.Exact)} assessments met ({text.Percentage(Percentage(), 2)})")
            + string.Concat(parts.Select(part => ", " + part)) + $", {text.Until(AsOf)} ({text.Sureness(Confidence, sources.Count)})";
    }
}
