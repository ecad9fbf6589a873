using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class CampaignResult
{
    /// <summary>The result as it is cited: what it says, its day, its source, the data and its version, and a link that gives the same answer again.</summary>
    /// <param name="style">The form of the citation.</param>
    /// <param name="locale">Language of the texts: "vi-VN" or "en-US".</param>
    [Needs(nameof(Value), nameof(Bound), nameof(AsOf), nameof(Campaign), nameof(Unit), nameof(Measure), nameof(Source))]
    [Cost(3)]
    public string Citation(IResolveFieldContext context, CitationStyle style = CitationStyle.Text, string locale = "vi-VN") =>
        NtmGraph.Citation.Write(context, style, locale, Statement, AsOf, [Source], CitationQuery.Root(
            $"campaignResults(asOf: {CitationQuery.Day(AsOf)}, where: {{ campaign: {Is(Campaign.Code)}, unit: {Is(Unit.Code)}, "
            + $"measure: {Is(Measure.Code)}, source: {Is(Source.Code)}, asOf: {{ eq: {CitationQuery.Day(AsOf)} }} }}) "
            + "{ nodes { value bound text asOf measure { code unit } source { title publisher publishedOn url } } }"));

    private static string Is(string code) => $"{{ code: {{ eq: {CitationLiteral.Text(code)} }} }}";

    private string Statement(NumberText text) =>
        $"{text.Say(Measure.Name, Measure.NameEn ?? Measure.Name)}: {text.Quantity(Value, Bound, Measure.Unit, Measure.UnitEn)}, {Campaign.Name}, "
        + $"{text.Place(Unit)}, {text.Until(AsOf)}";
}
