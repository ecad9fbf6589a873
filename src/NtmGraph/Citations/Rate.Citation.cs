using GraphQL;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

internal sealed partial class Rate
{
    private const string CitedFields =
        "numerator denominator percentage bound asOf basis complete confidence sources { title publisher publishedOn url }";

    /// <summary>The figure as it is cited: what it says, its day, its sources, the data and its version, and a link that gives the same answer again.</summary>
    /// <param name="style">The form of the citation.</param>
    /// <param name="locale">Language of the texts: "vi-VN" or "en-US".</param>
    public async Task<string> Citation(
        IResolveFieldContext context, [FromServices] NtmContext db, CitationStyle style = CitationStyle.Text, string locale = "vi-VN",
        CancellationToken ct = default) =>
        NtmGraph.Citation.Write(
            context, style, locale, Statement, AsOf, await SourceQuery(db).ToListAsync(ct), CitationQuery.WayTo(context, CitedFields));

    private string Statement(NumberText text)
    {
        var share = Denominator is null or 0 ? "" : $" ({Text(locale: text.Say("vi-VN", "en-US"))})";
        var counting = Question.Counting == Counting.Exactly ? text.Say(" và không cao hơn", " and no higher one") : "";
        var dating = Question.Dating == Dating.Decided ? text.Say(" theo ngày quyết định", " by the day of decision") : "";
        return $"{text.Fraction(Numerator, Denominator, Bound)} {text.Units(Question.Level)}{share} {text.Holding(Question.Tier)}{counting}{dating}, "
            + $"{text.Place(Question.Within)}, {text.Until(AsOf)} ({text.Ground(Basis, Complete)}; {text.Sureness(Confidence)})";
    }
}
