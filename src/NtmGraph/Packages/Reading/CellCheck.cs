using System.Globalization;
using System.Text.RegularExpressions;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Checks the cells of one column against its Table Schema field and reads their values.</summary>
internal sealed class CellCheck
{
    private const int FirstYear = 1000;

    private readonly TableField field;
    private readonly FieldConstraints constraints;
    private readonly Regex? pattern;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>>? values;

    public CellCheck(TableField field)
    {
        this.field = field;
        constraints = field.Constraints ?? new FieldConstraints();
        if (constraints.Pattern is { } text)
            pattern = new Regex($"^(?:{text})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        values = constraints.Values?.ToHashSet().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool Required => constraints.Required;

    /// <summary>What is wrong with the cell, or null; its value goes to <paramref name="cell"/>.</summary>
    public string? Read(ReadOnlySpan<char> text, out Cell cell)
    {
        cell = new Cell { IsNull = text.IsEmpty };
        if (text.IsEmpty)
            return Required ? "must be filled" : null;
        return field.Type switch
        {
            FieldType.String => ReadText(text),
            FieldType.Integer or FieldType.Year => ReadInteger(text, ref cell),
            FieldType.Number => ReadNumber(text, ref cell),
            FieldType.Date => Day(text, out cell.Date),
            _ => throw new InvalidOperationException($"Field type {field.Type} has no reader."),
        };
    }

    /// <summary>What is wrong with a text that is not empty, or null.</summary>
    public static string? Text(ReadOnlySpan<char> text, int? longest) =>
        text.Length > longest ? $"is longer than {longest} characters"
        : text.ContainsAny(VisibleText.Controls) ? "holds a control character"
        : !StoredText.MayBeAtEdge(text[0]) || !StoredText.MayBeAtEdge(text[^1]) ? "begins or ends with white space"
        : VisibleText.IsBlank(text) ? "holds nothing but characters that are not seen"
        : null;

    /// <summary>What is wrong with a day, or null.</summary>
    public static string? Day(ReadOnlySpan<char> text, out DateOnly day) =>
        !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? "is not a day of the form 2023-12-31"
            : day.Year < FirstYear ? $"lies before the year {FirstYear}" : null;

    private string? ReadText(ReadOnlySpan<char> text)
    {
        if (values is { } known)
            return known.Contains(text) ? null : $"is none of {string.Join(", ", constraints.Values!)}";
        return Text(text, constraints.MaxLength)
            ?? (pattern is null || pattern.IsMatch(text) ? null : $"does not have the form {constraints.Pattern}");
    }

    private string? ReadInteger(ReadOnlySpan<char> text, ref Cell cell)
    {
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return field.Type == FieldType.Year ? "is not a year" : "is not a whole number";
        cell.Integer = value;
        return Range(value);
    }

    private string? ReadNumber(ReadOnlySpan<char> text, ref Cell cell)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, style, CultureInfo.InvariantCulture, out cell.Number))
            return "is not a number (a decimal point, no thousands separators)";
        if (cell.Number.Scale > field.Decimals)
            return $"has more than {field.Decimals} decimals";
        return Range(cell.Number);
    }

    private string? Range(decimal value) =>
        value < constraints.Minimum ? $"is less than {constraints.Minimum}"
        : value > constraints.Maximum ? $"is more than {constraints.Maximum}"
        : null;
}

/// <summary>The value of one cell; which member is filled follows from the column's type.</summary>
internal struct Cell
{
    public bool IsNull;
    public long Integer;
    public decimal Number;
    public DateOnly Date;
}
