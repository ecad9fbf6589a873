using System.Globalization;
using System.Net;
using System.Text;

namespace NtmGraph;

/// <summary>Tells a new version of the data to readers.</summary>
internal static class ReleaseWords
{
    /// <summary>Which version it is, and how much it changed.</summary>
    public static string Title(DataRelease release, NumberText text) => $"{release.Titles}: {Sum(release, text)}";

    /// <summary>The figures that changed, as a table of HTML, each with a link to the page that has its sources.</summary>
    public static string Html(DataRelease release, NumberText text, string origin)
    {
        var html = new StringBuilder("<p>" + Encoded(text.Say($"Phiên bản {release.DataVersion}", $"Version {release.DataVersion}")));
        if (release.Before is { } before)
            html.Append(Encoded(text.Say($", sau phiên bản {before}", $", after version {before}")));
        html.Append(CultureInfo.InvariantCulture, $": {Encoded(Sum(release, text))}.</p>");
        if (release.Figures.Count == 0)
            return html.ToString();
        html.Append(CultureInfo.InvariantCulture, $"<table><caption>{Encoded(text.Say($"Số liệu vào ngày {text.Day(release.Day)}", $"Figures on {text.Day(release.Day)}"))}</caption><thead><tr>");
        foreach (var head in (string[])[text.Say("Nơi", "Place"), text.Say("Số liệu", "Figure"), text.Say("Trước", "Before"), text.Say("Nay", "Now")])
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Encoded(head)}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var figure in release.Figures)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td><a href=\"{Encoded(origin + DashboardAddress.OfRate(figure.Unit, figure.Level, figure.Tier, release.Day, text.Say("vi", "en")))}\">{Encoded($"{figure.Name} ({figure.Unit})")}</a></td><td>{Encoded($"{text.Units(figure.Level)} {text.Holding(figure.Tier)}")}</td>")
                .Append(CultureInfo.InvariantCulture, $"<td>{Encoded(Figure(figure.Before, text))}</td><td>{Encoded(Figure(figure.After, text))}</td></tr>");
        html.Append("</tbody></table>");
        if (release.Count - release.Figures.Count is > 0 and var more)
            html.Append(CultureInfo.InvariantCulture, $"<p>{Encoded(text.Say($"và {text.Count(more)} số liệu khác", $"and {text.Count(more)} more figures"))}</p>");
        return html.ToString();
    }

    private static string Sum(DataRelease release, NumberText text) => release switch
    {
        { Before: null } => text.Say("dữ liệu đầu tiên", "the first data"),
        { Count: null } => text.Say("chưa so sánh được với phiên bản trước", "not compared with the version before"),
        { Count: 0 } => text.Say("không số liệu nào thay đổi", "no figure changed"),
        { Count: 1 } => text.Say("1 số liệu thay đổi", "1 figure changed"),
        { Count: { } count } => text.Say($"{text.Count(count)} số liệu thay đổi", $"{text.Count(count)} figures changed"),
    };

    /// <summary>What is known of a figure, with its day and by what it is known.</summary>
    private static string Figure(KnownFigure? figure, NumberText text)
    {
        if (figure is null)
            return text.Say("không có đơn vị như vậy", "no such units");
        var shares = figure.OtherShares is { } printed ? text.Say($"; còn có {printed}", $"; beside {printed}") : "";
        if (figure.Numerator is not { } numerator)
            return text.Say("chưa biết", "nothing known") + shares;
        var usage = figure.KnownBy == KnownBy.PublishedFigure ? text : text.OfRecords;
        var bound = figure.Bound ?? Bound.Exact;
        var share = figure.Percentage is { } percentage ? $" ({usage.Percentage(percentage, 2, bound)})" : "";
        return $"{usage.Fraction(numerator, figure.Denominator, bound)}{share}, {text.Until(figure.AsOf!.Value)}, {Known(figure.KnownBy, text)}{shares}";
    }

    private static string Known(KnownBy by, NumberText text) => by switch
    {
        KnownBy.Register => text.Ground(Basis.UnitRecords, complete: true),
        KnownBy.PublishedFigure => text.Ground(Basis.PublishedFigure, complete: false),
        _ => text.Ground(Basis.UnitRecords, complete: false),
    };

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
