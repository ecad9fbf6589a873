namespace NtmGraph;

/// <summary>Answers questions from the latest published figure, where the registers of single units do not.</summary>
internal static class PublishedRates
{
    /// <summary>The rates of those of some units about which a figure was published.</summary>
    /// <param name="records">The records of the units, perhaps of others too.</param>
    public static async Task<Dictionary<int, Rate>> Read(
        NtmContext db, RecognitionQuestion q, IReadOnlyList<AdministrativeUnit> units, RecognitionRecords records, CancellationToken ct)
    {
        // Published figures count those that hold a tier or a higher one, by year of attainment; they answer no other question.
        if (units.Count == 0 || q.Counting != Counting.AtLeast || q.Dating != Dating.Attained || q.IsNarrowed)
            return [];
        var figures = await records.Published(db, q, ct);
        var choices = figures.GroupBy(figure => figure.UnitId).ToDictionary(of => of.Key, of => Choice.Of([.. of]));
        var rates = new Dictionary<int, Rate>();
        var answered = units.Where(unit => choices.ContainsKey(unit.Id)).ToLookup(
            unit => choices[unit.Id].Best is { ShareOfAll: null } bare ? bare.AsOf : (DateOnly?)null);
        foreach (var sameDay in answered)
        {
            var populations = sameDay.Key is { } day ? await CountOn(db, q with { Day = day }, [.. sameDay], ct) : null;
            foreach (var unit in sameDay)
                rates.Add(unit.Id, choices[unit.Id].Rate(q with { Within = unit }, populations?.Known(unit)));
        }
        return rates;
    }

    private static async Task<Populations> CountOn(NtmContext db, RecognitionQuestion q, IReadOnlyList<AdministrativeUnit> units, CancellationToken ct)
    {
        var records = await RecognitionRecords.Read(db, q, [.. units.Select(unit => unit.Id)], ct);
        return await Populations.Read(db, records.WithKinds(q), units, records, ct);
    }

    /// <summary>The figures of the latest day, and the one of them that is given.</summary>
    private sealed record Choice(PublishedFigure Best, IReadOnlyList<PublishedFigure> Latest)
    {
        public static Choice Of(IReadOnlyList<PublishedFigure> figures)
        {
            var day = figures.Max(figure => figure.AsOf);
            var latest = figures.Where(figure => figure.AsOf == day).ToList();
            var best = latest.OrderByDescending(figure => figure.ShareOfAll is not null)
                .ThenByDescending(figure => figure.PublishedOn ?? DateOnly.MinValue)
                .ThenBy(figure => figure.Code, StringComparer.Ordinal)
                .First();
            return new Choice(best, latest);
        }

        /// <param name="counted">How many units could hold the tier on the figure's day, where that is known.</param>
        public Rate Rate(RecognitionQuestion q, int? counted)
        {
            var sources = Latest.Where(figure => figure.AgreesWith(Best)).Select(figure => figure.SourceId).Distinct().ToList();
            return new Rate
            {
                Question = q,
                Numerator = Best.Numerator!.Value,
                Denominator = Best.ShareOfAll ?? (counted >= Best.Numerator ? counted : null),
                Bound = Best.Bound,
                AsOf = Best.AsOf,
                Basis = Basis.PublishedFigure,
                Complete = false,
                Confidence = sources.Count > 1 && Latest.All(figure => figure.AgreesWith(Best)) ? Confidence.Confirmed : Confidence.Reported,
                SourceQuery = db => db.Sources.Where(source => sources.Contains(source.Id)).OrderBy(source => source.Id),
            };
        }
    }
}
