using System.Globalization;
using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Transport;
using Microsoft.AspNetCore.Http.Extensions;

namespace NtmGraph.Serving;

/// <summary>A trusted operation that was asked for as a table.</summary>
/// <param name="Operation">Its name.</param>
/// <param name="Request">Its text and variables.</param>
/// <param name="Pages">The table.</param>
/// <param name="Origin">Where readers reach this server.</param>
/// <param name="Parameters">The parameters of the URL.</param>
internal sealed partial record Export(
    string Operation, GraphQLRequest Request, TablePages Pages, string Origin, IQueryCollection Parameters)
{
    private const string AsOfVariable = "asOf";
    private const int LongestName = 100;

    public DataVersion Data => Pages.First.Answer.Data;

    /// <summary>The day that the operation was asked about; null where it asks about none, as one about a span of years.</summary>
    public string? AsOf => !Request.Query!.Contains($"${AsOfVariable}:", StringComparison.Ordinal) ? null
        : Request.Variables?.GetValueOrDefault(AsOfVariable) as string ?? Data.ReferenceDate.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>How to cite the table in a format.</summary>
    public string Citation(string ending) =>
        $"{About}{(AsOf is { } asOf ? $" {asOf}." : "")} {TableAbout.Cited(Data, Link(ending))}";

    /// <summary>What the table says of itself in a format.</summary>
    public TableAbout Told(string ending) => new(About, AsOf, Link(ending), Citation(ending), Pages);

    /// <summary>What the operation is about, as its first lines say.</summary>
    public string About => Describe(Request.Query!);

    /// <summary>What an operation is about, as the first lines of its text say.</summary>
    public static string Describe(string text) => string.Join(' ', Comment().Matches(text).Select(line => line.Groups[1].Value));

    /// <summary>The address of the table in a format, with the day written out.</summary>
    public string Link(string ending)
    {
        var parameters = new QueryBuilder(Parameters.Where(parameter => !ReadVariables.IsOther(parameter.Key)));
        if (Request.Variables?.ContainsKey(AsOfVariable) != true && AsOf is { } day)
            parameters.Add(AsOfVariable, day);
        return $"{Origin}{Endpoints.Export}/{Uri.EscapeDataString(Operation)}.{ending}{parameters}";
    }

    /// <summary>A name for the file: the operation, what it was asked with, and the day, where it asks about one.</summary>
    /// <param name="ending">The ending, without a dot.</param>
    /// <param name="fold">Spells a text in small letters that keyboards and file systems know everywhere.</param>
    public string FileName(string ending, Func<string, string> fold)
    {
        var values = (Request.Variables ?? Inputs.Empty).Where(variable => variable.Key != AsOfVariable)
            .Select(variable => variable.Value as string ?? (variable.Value as IFormattable)?.ToString(null, CultureInfo.InvariantCulture))
            .OfType<string>().Select(value => Sign().Replace(fold(value), "-").Trim('-')).Where(value => value.Length > 0);
        var name = string.Join('-', new[] { Operation }.Concat(values).Append(AsOf).OfType<string>());
        return $"{name[..int.Min(name.Length, LongestName)]}.{ending}";
    }

    /// <summary>A line of comment. Lines such as <c># variables: …</c>, which are for programs, are left out.</summary>
    [GeneratedRegex(@"^# (?!\w+: )(.*?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Sign();
}
