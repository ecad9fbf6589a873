using System.Globalization;

namespace NtmGraph.Tests;

/// <summary>A row of a CSV file as plain text. With the other Plain classes it computes the figures without the product.</summary>
internal sealed class PlainRow(Dictionary<string, string> cells)
{
    public string this[string column] => cells.GetValueOrDefault(column, "");

    public int? Number(string column) => this[column].Length == 0 ? null : int.Parse(this[column], CultureInfo.InvariantCulture);

    public DateOnly Day(string column) => PlainDay.Parse(this[column]);

    public DateOnly? DayOrNull(string column) => this[column].Length == 0 ? null : Day(column);

    public bool IsValidOn(DateOnly day) => Day("valid_from") <= day && (DayOrNull("valid_to") is not { } end || day < end);

    /// <summary>The rows of a table of a package; none where the package has no such table.</summary>
    public static IReadOnlyList<PlainRow> Read(string folder, string resource)
    {
        var file = Path.Combine(folder, resource + ".csv");
        if (!File.Exists(file))
            return [];
        var records = Records(File.ReadAllText(file)).Where(record => record.Count > 1).ToList();
        return [.. records.Skip(1).Select(record =>
            new PlainRow(records[0].Zip(record).ToDictionary(cell => cell.First, cell => cell.Second)))];
    }

    private static IEnumerable<List<string>> Records(string text)
    {
        var record = new List<string>();
        var cell = "";
        var quoted = false;
        foreach (var sign in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\"\"", "\u0001", StringComparison.Ordinal))
        {
            if (sign == '"')
                quoted = !quoted;
            else if (quoted || (sign is not ',' and not '\n'))
                cell += sign;
            else
            {
                record.Add(cell.Replace('\u0001', '"'));
                cell = "";
                if (sign == ',')
                    continue;
                yield return record;
                record = [];
            }
        }
    }
}

internal static class PlainDay
{
    public static DateOnly Parse(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
