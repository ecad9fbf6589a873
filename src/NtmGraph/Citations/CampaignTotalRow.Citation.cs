using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class CampaignTotalRow
{
    private const string CitedFields =
        "campaign { code } province { code } district { code } commune { code } child { code } measure { code unit } year "
        + "value bound results asOf earliestAsOf text sources { title publisher publishedOn url }";

    /// <summary>The total as it is cited: what it says, its day, its sources, the data and its version, and a link to the list that it stands in.</summary>
    /// <param name="style">The form of the citation.</param>
    /// <param name="locale">Language of the texts: "vi-VN" or "en-US".</param>
    [Cost(3)]
    public string Citation(IResolveFieldContext context, CitationStyle style = CitationStyle.Text, string locale = "vi-VN") =>
        NtmGraph.Citation.Write(context, style, locale, Statement, AsOf, Sources, CitationQuery.WayTo(context, CitedFields));

    private string Statement(NumberText text)
    {
        var campaign = Campaign is { } known ? text.Say($"phong trào {known.Code}", $"campaign {known.Code}") : null;
        return $"{text.Say(Counted.Name, Counted.NameEn ?? Counted.Name)}: {text.Quantity(Value, Bound, Counted.Unit, Counted.UnitEn)}"
            + string.Concat(text.Places(Province, District, Commune, Child).Append(campaign).OfType<string>().Select(part => ", " + part)) + $", {text.Until(AsOf)}";
    }
}
