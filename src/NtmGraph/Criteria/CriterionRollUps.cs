namespace NtmGraph;

/// <summary>
/// How the units within a unit came out on a criterion in a year. Written by the import, so that rates over a large unit read
/// a row for each criterion and year. Communes and hamlets have none: their own assessments are as few.
/// </summary>
internal sealed class CriterionRollUp
{
    public required int AncestorId { get; init; }

    public required int Year { get; init; }

    public required int CriterionId { get; init; }

    public int Assessed { get; set; }

    public int Met { get; set; }

    public int BasicallyMet { get; set; }

    public int NotMet { get; set; }

    /// <summary>How many values were measured.</summary>
    public int Values { get; set; }

    /// <summary>The sum of the values measured; null where there is none.</summary>
    public decimal? Sum { get; set; }

    /// <summary>The least sure of the assessments.</summary>
    public Confidence Confidence { get; set; }

    public Criterion Criterion { get; init; } = null!;
}

/// <summary>
/// How the units within a unit came out on all criteria of a set in a year: the sum of its <see cref="CriterionRollUp"/>s, so
/// that rates that tell no criteria apart read a row for each set and year.
/// </summary>
internal sealed class CriteriaSetRollUp
{
    public required int AncestorId { get; init; }

    public required int Year { get; init; }

    public required int CriteriaSetId { get; init; }

    public required int Assessed { get; init; }

    public required int Met { get; init; }

    public required int BasicallyMet { get; init; }

    public required int NotMet { get; init; }

    /// <summary>The least sure of the assessments.</summary>
    public required Confidence Confidence { get; init; }
}

/// <summary>Adds assessments up within every unit above communes that the one assessed lay in at the end of the year.</summary>
internal sealed class CriterionRollUps
{
    private readonly ILookup<int, UnitAncestor> above;
    private readonly Dictionary<(int AncestorId, int Year), Dictionary<int, CriterionRollUp>> rollUps = [];
    private (int UnitId, int Year) last;
    private IReadOnlyList<((int AncestorId, int Year) Key, Dictionary<int, CriterionRollUp> Criteria)> places = [];

    public CriterionRollUps(IEnumerable<AdministrativeUnit> units, IEnumerable<UnitAncestor> hierarchy)
    {
        var large = units.Where(unit => unit.Level < UnitLevel.Commune).Select(unit => unit.Id).ToHashSet();
        above = hierarchy.Where(row => large.Contains(row.AncestorId)).ToLookup(row => row.UnitId);
    }

    /// <summary>All roll-ups of the assessments added.</summary>
    public IEnumerable<CriterionRollUp> Rows => rollUps.Values.SelectMany(criteria => criteria.Values);

    /// <summary>The roll-ups added up over all criteria of a set.</summary>
    /// <param name="sets">The set of each criterion.</param>
    public IEnumerable<CriteriaSetRollUp> OfSets(IReadOnlyDictionary<int, int> sets) =>
        from place in rollUps
        from rows in place.Value.Values.GroupBy(row => sets[row.CriterionId])
        select new CriteriaSetRollUp
        {
            AncestorId = place.Key.AncestorId,
            Year = place.Key.Year,
            CriteriaSetId = rows.Key,
            Assessed = rows.Sum(row => row.Assessed),
            Met = rows.Sum(row => row.Met),
            BasicallyMet = rows.Sum(row => row.BasicallyMet),
            NotMet = rows.Sum(row => row.NotMet),
            Confidence = rows.Max(row => row.Confidence),
        };

    public void Add(Assessment assessment)
    {
        // The rows of a unit and year follow each other in most packages.
        if (last != (assessment.UnitId, assessment.Year))
        {
            last = (assessment.UnitId, assessment.Year);
            places = [.. above[assessment.UnitId]
                .Where(row => row.FromYear <= assessment.Year && row.ToYear > assessment.Year)
                .Select(row => (row.AncestorId, assessment.Year))
                .Select(key => (key, Criteria(key)))];
        }
        foreach (var (key, criteria) in places)
        {
            if (!criteria.TryGetValue(assessment.CriterionId, out var rollUp))
                criteria.Add(assessment.CriterionId, rollUp = new CriterionRollUp
                {
                    AncestorId = key.AncestorId,
                    Year = key.Year,
                    CriterionId = assessment.CriterionId,
                });
            Add(rollUp, assessment);
        }
    }

    private Dictionary<int, CriterionRollUp> Criteria((int AncestorId, int Year) key)
    {
        if (!rollUps.TryGetValue(key, out var criteria))
            rollUps.Add(key, criteria = []);
        return criteria;
    }

    private static void Add(CriterionRollUp rollUp, Assessment assessment)
    {
        rollUp.Assessed++;
        rollUp.Met += assessment.Result == AssessmentResult.Met ? 1 : 0;
        rollUp.BasicallyMet += assessment.Result == AssessmentResult.BasicallyMet ? 1 : 0;
        rollUp.NotMet += assessment.Result == AssessmentResult.NotMet ? 1 : 0;
        if (assessment.Value is { } value)
        {
            rollUp.Values++;
            rollUp.Sum = (rollUp.Sum ?? 0) + value;
        }
        if (assessment.Confidence > rollUp.Confidence)
            rollUp.Confidence = assessment.Confidence;
    }
}
