using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NtmGraph;

/// <summary>What one of two compared packages calls itself.</summary>
internal sealed record ComparedPackage(string Name, string Version, DateOnly ReferenceDate);

/// <summary>What differs between two data packages, or two versions of one: their rows, and the figures of one day that follow from these.</summary>
/// <param name="Day">The day of the figures: the reference date of the second package.</param>
internal sealed record PackageDifference(
    ComparedPackage Before, ComparedPackage After, DateOnly Day, IReadOnlyList<RowChange> Rows, IReadOnlyList<FigureChange> Figures)
{
    /// <summary>How differences are written as JSON.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
        DictionaryKeyPolicy = null,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>Compares two packages that were found to be sound, and what is known by them on <see cref="Day"/>.</summary>
    /// <exception cref="PackageRefused">A file of theirs is not as it was when it was checked.</exception>
    public static PackageDifference Between(
        PackageReading before, PackageReading after, IReadOnlyList<KnownRow> knownBefore, IReadOnlyList<KnownRow> knownAfter)
    {
        var rows = RowChanges.Between(before, after);
        var figures = new FigureChanges(rows, [.. before.Units.Brought, .. after.Units.Brought], after.Manifest.ReferenceDate).Between(knownBefore, knownAfter);
        return new(Named(before), Named(after), after.Manifest.ReferenceDate, rows, figures);
    }

    private static ComparedPackage Named(PackageReading package) =>
        new(package.Manifest.Name, package.Manifest.Version, package.Manifest.ReferenceDate);
}
