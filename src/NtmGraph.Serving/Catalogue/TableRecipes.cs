namespace NtmGraph.Serving;

/// <summary>How tools read a table.</summary>
internal static class TableRecipes
{
    /// <summary>For each tool what to write in it.</summary>
    public static IEnumerable<(string Tool, string Written)> Of(OfferedTable table, string origin)
    {
        var csv = table.ExampleFile(origin, "csv");
        return
        [
            ("A shell, with curl", $"curl --fail --output {table.Name}.csv \"{csv}\""),
            ("Python, with pandas", $"import pandas as pd\ntable = pd.read_csv(\"{csv}\"{Codes("dtype={", "}", code => $"\"{code}\": str")})"),
            ("R", $"table <- read.csv(\"{csv}\", encoding = \"UTF-8\", na.strings = \"\"{Codes("colClasses = c(", ")", code => $"{code} = \"character\"")})"),
            ("Excel and Power BI, by Power Query", $"let Table = Csv.Document(Web.Contents(\"{csv}\"), [Delimiter = \",\", Encoding = 65001, QuoteStyle = QuoteStyle.Csv])\nin Table.PromoteHeaders(Table)"),
            ("Google Sheets", $"=IMPORTDATA(\"{csv}\")"),
            ("Grafana, with the data source Infinity", $"Type: CSV, Parser: Backend, Source: URL, Method: GET\n{csv}"),
            ("DuckDB", $"SELECT * FROM '{table.ExampleFile(origin, "parquet").Replace("'", "''", StringComparison.Ordinal)}'"),
        ];

        // Codes look like numbers, and would lose their zeros.
        string Codes(string begin, string end, Func<string, string> column) =>
            table.Shape.Columns.Select(each => each.Name).Where(name => name == "code" || name.EndsWith("_code", StringComparison.Ordinal)).Select(column).ToList() is { Count: > 0 } codes
                ? $", {begin}{string.Join(", ", codes)}{end}" : "";
    }
}
