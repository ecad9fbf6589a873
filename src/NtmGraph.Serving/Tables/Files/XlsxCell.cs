using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NtmGraph.Serving;

/// <summary>Makes the cells of a workbook.</summary>
internal static partial class XlsxCell
{
    /// <summary>The most characters of a cell.</summary>
    private const int LongestText = 32_767;

    /// <summary>The most digits before its point that a spreadsheet keeps of a number; one with more is a text.</summary>
    private const int MostDigits = 15;

    /// <summary>The first day on which all spreadsheets count days alike: some have a 29 February in 1900.</summary>
    private static readonly DateTime FirstDay = new(1900, 3, 1);

    /// <summary>A value with the type of its column; null where there is none.</summary>
    public static Cell? Of(TableColumn column, CellValue value)
    {
        if (CellText.Plain(value) is not { } text)
            return null;
        if (value.List is not null)
            return Of(text);
        return value.Scalar.ValueKind switch
        {
            JsonValueKind.Number when text.TrimStart('-').TakeWhile(char.IsAsciiDigit).Count() <= MostDigits => Number(text),
            JsonValueKind.True or JsonValueKind.False => new Cell(new DocumentFormat.OpenXml.Spreadsheet.CellValue(value.Scalar.GetBoolean() ? "1" : "0")) { DataType = CellValues.Boolean },
            JsonValueKind.String when column.Path[^1].Type.Name == "Date" => Of(DateOnly.FromDateTime(value.Scalar.GetDateTime())),
            JsonValueKind.String when column.Path[^1].Type.Name == "DateTime" => Of(value.Scalar.GetDateTimeOffset()),
            _ => Of(text),
        };
    }

    /// <summary>A text. It is never taken for a formula, whatever it begins with; one that is longer than a cell may hold ends with three dots.</summary>
    public static Cell Of(string text, XlsxStyle style = XlsxStyle.Plain)
    {
        var held = text.Length <= LongestText ? text : text[..(LongestText - 1)] + "…";
        var written = new Text(NotInXml().Replace(held, sign => $"_x{(int)sign.Value[0]:X4}_")) { Space = SpaceProcessingModeValues.Preserve };
        return Styled(new Cell(new InlineString(written)) { DataType = CellValues.InlineString }, style);
    }

    /// <summary>A day.</summary>
    public static Cell Of(DateOnly day) => Moment(day.ToDateTime(TimeOnly.MinValue), XlsxStyle.Day)
        ?? Of(day.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>A time, as it is in UTC.</summary>
    public static Cell Of(DateTimeOffset time) => Moment(time.UtcDateTime, XlsxStyle.Time)
        ?? Of(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    private static Cell? Moment(DateTime time, XlsxStyle style) =>
        time < FirstDay ? null : Styled(Number(time.ToOADate().ToString("R", CultureInfo.InvariantCulture)), style);

    private static Cell Number(string text) => new(new DocumentFormat.OpenXml.Spreadsheet.CellValue(text));

    private static Cell Styled(Cell cell, XlsxStyle style)
    {
        if (style != XlsxStyle.Plain)
            cell.StyleIndex = (uint)style;
        return cell;
    }

    /// <summary>Signs that XML cannot hold, which a workbook writes by their number, and the beginning of what looks like such a number.</summary>
    [GeneratedRegex(@"[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex NotInXml();
}
