using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace NtmGraph;

/// <summary><c>ntmgraph diff BEFORE AFTER</c></summary>
internal static class DiffCommand
{
    private const int MostRows = 20;

    public static Command Create()
    {
        var before = PackagePath.Create("BEFORE");
        var after = PackagePath.Create("AFTER");
        var json = new Option<bool>("--json") { Description = "Prints all of it as JSON." };
        var command = new Command("diff", "Compares two data packages: what differs in their rows, and which figures differ by that.") { before, after, json };
        command.SetAction(async (parsed, ct) =>
        {
            try
            {
                var (first, second) = (DataPackage.At(parsed.GetRequiredValue(before)).Check(report: null, ct), DataPackage.At(parsed.GetRequiredValue(after)).Check(report: null, ct));
                var day = second.Manifest.ReferenceDate;
                var found = PackageDifference.Between(first, second, await Known(first, day, ct), await Known(second, day, ct));
                await Console.Out.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(found, PackageDifference.Json) : string.Join('\n', Lines(found)));
                return ExitCode.Done;
            }
            catch (PackageRefused refused)
            {
                PackageReport.Write(refused);
                return ExitCode.PackageRefused;
            }
        });
        return command;
    }

    /// <summary>What a package makes known on a day: imported into a database of its own, which is gone afterwards.</summary>
    private static async Task<IReadOnlyList<KnownRow>> Known(PackageReading package, DateOnly day, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("ntmgraph-diff-");
        try
        {
            await using var app = NtmGraphServer.Build(DatabaseOption.QuietSettings(Path.Combine(folder.FullName, "package.db")));
            await using var db = app.Services.GetRequiredService<PrimaryDatabase>().Open();
            await db.Migrate(ct);
            await app.Services.GetRequiredService<RecordedImport>().Run("diff", () => Task.FromResult(DataPackage.At(package.Folder)), only: false, report: null, ct);
            db.Begin(day, first: null, ct);
            return await KnownRow.Read(db, day, ct);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Lines(PackageDifference found)
    {
        yield return $"{Named(found.Before)} -> {Named(found.After)}";
        foreach (var table in found.Rows.GroupBy(row => row.Table))
        {
            yield return "";
            yield return $"{table.Key}: {table.Count(row => row.Before is null):N0} added, {table.Count(row => row.After is null):N0} removed, {table.Count(row => row is { Before: not null, After: not null }):N0} changed";
            foreach (var row in table.Take(MostRows))
                yield return $"  {Line(row)}";
            if (table.Count() > MostRows)
                yield return $"  and {table.Count() - MostRows:N0} more: see --json";
        }
        yield return "";
        yield return $"Figures on {Day(found.Day)} that differ: {found.Figures.Count:N0}";
        foreach (var figure in found.Figures)
        {
            yield return $"  {figure.Name} ({figure.Unit}), {Constant(figure.Level)} {Constant(figure.Tier)}: {Text(figure.Before)} -> {Text(figure.After)}";
            foreach (var row in figure.Rows.Take(MostRows))
                yield return $"    by {row.Table}: {Line(row)}";
            if (figure.Rows.Count > MostRows)
                yield return $"    and {figure.Rows.Count - MostRows:N0} more rows";
        }
    }

    private static string Named(ComparedPackage package) => $"{package.Name} {package.Version} ({Day(package.ReferenceDate)})";

    private static string Line(RowChange row)
    {
        var key = string.Join(" ", row.Key.Select(cell => $"{cell.Key}={cell.Value}"));
        return row switch
        {
            { Before: null } => $"+ {key}",
            { After: null } => $"- {key}",
            _ => $"~ {key}: {string.Join("; ", row.Cells().Select(cell => $"{cell.Column} {Shown(cell.Before)} -> {Shown(cell.After)}"))}",
        };
    }

    private static string Shown(string cell) => cell.Length == 0 ? "(empty)" : cell;

    private static string Text(KnownFigure? figure) => figure switch
    {
        null => "no such units",
        { Numerator: null } => "nothing known",
        _ => string.Create(CultureInfo.InvariantCulture,
            $"{BoundOf(figure)}{figure.Numerator} of {figure.Denominator?.ToString(CultureInfo.InvariantCulture) ?? "?"}{(figure.Percentage is { } percentage ? $" ({percentage:0.##} %)" : "")}, {Constant(figure.KnownBy)}, {Day(figure.AsOf!.Value)}{(figure.OtherShares is { } shares ? $", beside {shares}" : "")}"),
    };

    private static string BoundOf(KnownFigure figure) => figure.Bound switch
    {
        Bound.AtLeast => "at least ",
        Bound.AtMost => "at most ",
        Bound.About => "about ",
        _ => "",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Constant<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}
