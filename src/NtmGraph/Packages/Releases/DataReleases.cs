using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>
/// Compares the data before and after an import. It holds up no reader and no import: where it fails, or another import comes between,
/// the release tells of no figures.
/// </summary>
internal sealed class DataReleases(PrimaryDatabase database, ILogger<DataReleases> logger)
{
    /// <summary>What the data makes known before a package is imported, on the day that is its reference date afterwards. Null where there is no telling.</summary>
    /// <param name="folder">Where the package lies. What is wrong with it is not told here.</param>
    /// <param name="only">Whether it becomes the only package.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<KnownData?> Before(string folder, bool only, CancellationToken ct)
    {
        if (PackageManifest.Read(folder, new Problems()) is not { } package)
            return null;
        return await Read(
            async (db, _) => only ? package.ReferenceDate
                : (await db.Packages.Where(other => other.Name != package.Name).Select(other => other.ReferenceDate).ToListAsync(ct)).Append(package.ReferenceDate).Max(),
            _ => true, ct);
    }

    /// <summary>The new version of the data after an import. Null where the data is as it was before, or there is no telling.</summary>
    public async Task<DataRelease?> Since(KnownData? before)
    {
        if (before is null)
            return null;
        var after = await Read(
            (_, now) => Task.FromResult(now.ReferenceDate), now => before.Dataset is { } last && last.Version != now.Version, CancellationToken.None);
        return after is null ? null : DataRelease.Between(before, after);
    }

    /// <param name="day">The day of the figures.</param>
    /// <param name="compares">Whether the figures are needed.</param>
    /// <param name="ct">Ends the reading.</param>
    private async Task<KnownData?> Read(Func<NtmContext, Dataset, Task<DateOnly>> day, Func<Dataset, bool> compares, CancellationToken ct)
    {
        try
        {
            await using var db = database.Open();
            if (await DatasetReading.Read(db, ct) is not { } dataset)
                return new(null, default, []);
            var on = await day(db, dataset);
            db.Begin(on, first: null, ct);
            return new(dataset, on, compares(dataset) ? await KnownRow.Read(db, on, ct) : []);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            logger.LogReleaseFault(e);
            return null;
        }
    }
}

/// <summary>What the data makes known at some moment.</summary>
/// <param name="Dataset">Which data it is; null where there is none.</param>
/// <param name="Day">The day of the figures.</param>
/// <param name="Figures">What is known of each figure on that day; none where nobody compares them.</param>
internal sealed record KnownData(Dataset? Dataset, DateOnly Day, IReadOnlyList<KnownRow> Figures);
