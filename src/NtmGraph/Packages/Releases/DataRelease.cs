using System.Text.Json;

namespace NtmGraph;

/// <summary>A new version of the data, and what it says otherwise than the one before.</summary>
/// <param name="DataVersion">The version, as <c>dataset { version }</c> gives it.</param>
/// <param name="Titles">What the data is called.</param>
/// <param name="Day">The day of the figures: the reference date of the new version.</param>
/// <param name="Before">The version before; null where there was none.</param>
/// <param name="Count">How many figures differ. Null where they could not be compared, since another import came between.</param>
/// <param name="Figures">The figures that differ, without the rows behind them: the first <see cref="MostFigures"/>.</param>
internal sealed record DataRelease(string DataVersion, string Titles, DateOnly Day, string? Before, int? Count, IReadOnlyList<FigureChange> Figures)
{
    /// <summary>The most figures that are told of a version.</summary>
    public const int MostFigures = 200;

    private static readonly JsonSerializerOptions Stored = new(PackageDifference.Json) { WriteIndented = false };

    /// <summary>The version that followed on another. Null where there is none, or it is the same data.</summary>
    public static DataRelease? Between(KnownData before, KnownData after)
    {
        if (after.Dataset is not { } now || before.Dataset?.Version == now.Version)
            return null;
        var isNext = before.Dataset is { } last && last.Change + 1 == now.Change && before.Day == after.Day;
        var figures = isNext ? new FigureChanges([], [], after.Day).Between(before.Figures, after.Figures) : [];
        return new(now.Version, now.Titles, after.Day, before.Dataset?.Version, before.Dataset is null || isNext ? figures.Count : null, [.. figures.Take(MostFigures)]);
    }

    /// <summary>The release as it is stored with the record of its import.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Stored);

    /// <summary>The release that <see cref="ToJson"/> wrote.</summary>
    public static DataRelease Of(string json) => JsonSerializer.Deserialize<DataRelease>(json, Stored)!;
}
