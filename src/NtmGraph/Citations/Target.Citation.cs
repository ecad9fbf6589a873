using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Target
{
    /// <summary>The target as it is cited: what was set out, its source, the data and its version, and a link that gives the same answer again. What was reached has sources of its own; cite the recognition rate for it.</summary>
    /// <param name="style">The form of the citation.</param>
    /// <param name="locale">Language of the texts: "vi-VN" or "en-US".</param>
    [Needs(nameof(Code), nameof(Level), nameof(Tier), nameof(Mode), nameof(Value), nameof(BaselineOn), nameof(DueOn), nameof(Confidence),
        nameof(Unit), nameof(Source))]
    [Cost(3)]
    public string Citation(IResolveFieldContext context, CitationStyle style = CitationStyle.Text, string locale = "vi-VN") =>
        NtmGraph.Citation.Write(context, style, locale, Statement, DueOn, [Source], CitationQuery.Root(
            $"targets(asOf: {CitationQuery.Day(context.Day())}, where: {{ code: {{ eq: {CitationLiteral.Text(Code)} }} }}) "
            + "{ nodes { mode value baselineOn dueOn expected actual difference status confidence source { title publisher publishedOn url } } }"));

    private string Statement(NumberText text)
    {
        var value = text.Number(Value) + (Mode == TargetMode.Percentage ? text.Say("%", "% of the") : "");
        var since = BaselineOn is { } begin ? text.Say($" so với ngày {text.Day(begin)}", $" than on {text.Day(begin)}") : "";
        var more = Mode == TargetMode.Additional ? text.Say("thêm ", "") : "";
        var moreEn = Mode == TargetMode.Additional ? text.Say("", "more ") : "";
        return $"{text.Say("Mục tiêu", "Target")}: {more}{value} {moreEn}{text.Units(Level)} {text.Holding(Tier)}{since}, "
            + $"{text.Place(Unit)}, {text.Say("đến ngày", "by")} {text.Day(DueOn)} ({text.Sureness(Confidence, 1)})";
    }
}
