using System.CommandLine;

namespace NtmGraph;

/// <summary><c>ntmgraph validate PATH</c></summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var path = PackagePath.Create();
        var command = new Command("validate", "Checks a data package as an import would, without a database.") { path };
        command.SetAction((parsed, ct) => PackageReport.Run(report =>
        {
            var reading = DataPackage.At(parsed.GetRequiredValue(path)).Check(report, ct);
            return Task.FromResult(($"{reading.Manifest.Title} ({reading.Manifest.Name} {reading.Manifest.Version}) is well-formed", reading.RowCounts.Values.Sum()));
        }));
        return command;
    }
}
