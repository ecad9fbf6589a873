using GraphQL;
using GraphQL.DataLoader;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Rate
{
    private const string CitedFields =
        "numerator denominator percentage bound asOf basis complete confidence sources { title publisher publishedOn url }";

    /// <summary>The figure as it is cited: what it says, its day, its sources, the data and its version, and a link that gives the same answer again.</summary>
    /// <param name="style">The form of the citation.</param>
    /// <param name="locale">Language of the texts: "vi-VN" or "en-US".</param>
    [Cost(2, Once = 20)]
    public IDataLoaderResult<string> Citation(IResolveFieldContext context, CitationStyle style = CitationStyle.Text, string locale = "vi-VN")
    {
        var query = CitationQuery.WayTo(context, CitedFields);
        return Stated(context).Then(sources => NtmGraph.Citation.Write(context, style, locale, text => Statement(text, sources), AsOf, sources, query));
    }

    private string Statement(NumberText text, IReadOnlyList<Source> sources)
    {
        var share = Denominator is null or 0 ? "" : $" ({Text(locale: text.Say("vi-VN", "en-US"))})";
        var counting = Question.Counting == Counting.Exactly ? text.Say(" và không cao hơn", " and no higher one") : "";
        var dating = Question.Dating == Dating.Decided ? text.Say(" theo ngày quyết định", " by the day of decision") : "";
        return $"{Usage(text).Fraction(Numerator, Denominator, Bound)} {text.Units(Question.Level)}{share} {text.Holding(Question.Tier)}{counting}{dating}{Narrowing(text)}, "
            + $"{text.Place(Question.Within)}, {text.Until(AsOf)} ({text.Ground(Basis, Complete)}{(Basis == Basis.PublishedFigure ? text.Borrowed(DenominatorBasis) : "")}; {text.Sureness(Confidence, sources.Count)})";
    }

    /// <summary>Which of the units the figure is about, where it is not about all.</summary>
    private string Narrowing(NumberText text)
    {
        var parts = new List<string>();
        if (Question.Kind is { } kind)
            parts.Add(text.Say($"chỉ tính loại {text.Kind(kind)}", $"only of the kind {text.Kind(kind)}"));
        if (Question.AttainedYear is { } year)
            parts.Add(text.Say($"đạt lần đầu cho năm {year}", $"first attained for {year}"));
        foreach (var level in Question.NotBelow)
            parts.Add(text.Say($"chỉ tính đơn vị không thuộc {text.Units(level)} nào", $"only those that lie in no {text.Units(level)}"));
        if (Question.Where is not null)
            parts.Add(text.Say("chỉ tính đơn vị theo điều kiện lọc của truy vấn", "only units that fit the filter of the query"));
        return parts.Count == 0 ? "" : $" [{string.Join("; ", parts)}]";
    }
}
