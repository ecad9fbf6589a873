using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class PublishedFigure
{
    /// <summary>The figure as it is cited: what was printed, its day, its source, the data and its version, and a link that gives the same answer again.</summary>
    /// <param name="style">The form of the citation.</param>
    /// <param name="locale">Language of the texts: "vi-VN" or "en-US".</param>
    [Needs(nameof(Code), nameof(Level), nameof(Tier), nameof(Numerator), nameof(Denominator), nameof(DenominatorKind), nameof(Printed),
        nameof(Bound), nameof(AsOf), nameof(Unit), nameof(Source))]
    [Cost(3)]
    public string Citation(IResolveFieldContext context, CitationStyle style = CitationStyle.Text, string locale = "vi-VN") =>
        NtmGraph.Citation.Write(context, style, locale, Statement, AsOf, [Source], CitationQuery.Root(
            $"publishedFigures(where: {{ code: {{ eq: {CitationLiteral.Text(Code)} }} }}) "
            + "{ nodes { printed numerator denominator denominatorKind bound asOf source { title publisher publishedOn url } } }"));

    private string Statement(NumberText text)
    {
        var printed = Printed is null ? "" : text.Say($" (in là \"{Printed}\")", $" (printed as \"{Printed}\")");
        var ofWhat = DenominatorKind switch
        {
            DenominatorKind.NewRural => text.Say(", tính trên số đơn vị đạt chuẩn", ", out of those that meet the standard"),
            DenominatorKind.Advanced => text.Say(", tính trên số đơn vị nâng cao", ", out of the advanced ones"),
            _ => "",
        };
        var count = Numerator is { } number ? text.Fraction(number, Denominator, Bound) : text.Say("Tỷ lệ", "Share of");
        return $"{count} {text.Units(Level)}{printed} {text.Holding(Tier)}{ofWhat}, {text.Place(Unit)}, {text.Until(AsOf)} "
            + $"({text.Ground(Basis.PublishedFigure, false)})";
    }
}
