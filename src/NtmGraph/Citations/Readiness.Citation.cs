using GraphQL;
using GraphQL.DataLoader;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Readiness
{
    /// <summary>The figure as it is cited: what it says, its year, its sources, the data and its version, and a link that gives the same answer again.</summary>
    /// <param name="style">The form of the citation.</param>
    /// <param name="locale">Language of the texts: "vi-VN" or "en-US".</param>
    [Needs(nameof(Id), nameof(SetId), nameof(UnitCode), nameof(Year), nameof(Criteria), nameof(Met), nameof(Missing), nameof(NotAssessed),
        nameof(Unit), nameof(Set))]
    [Cost(3)]
    public IDataLoaderResult<string> Citation(IResolveFieldContext context, CitationStyle style = CitationStyle.Text, string locale = "vi-VN")
    {
        return Sources(context).Then(sources => NtmGraph.Citation.Write(context, style, locale, Statement, AsOf, [.. sources], CitationQuery.Root(
            $"readiness(set: {CitationLiteral.Text(Set.Code)}, year: {Year}, where: {{ unit: {{ code: {{ eq: {CitationLiteral.Text(UnitCode)} }} }} }}) "
            + "{ nodes { year criteria met basicallyMet notMet missing notAssessed unit { code name } sources { title publisher publishedOn url } } }")));

        string Statement(NumberText text) => text.Say(
            $"{Met}/{Criteria} tiêu chí đạt, {Missing} chưa đạt, {NotAssessed} chưa đánh giá ({Set.Name}), {text.Place(Unit)}, năm {Year}",
            $"{Met}/{Criteria} criteria met, {Missing} missing, {NotAssessed} not assessed ({Set.Name}), {text.Place(Unit)}, {Year}");
    }
}
