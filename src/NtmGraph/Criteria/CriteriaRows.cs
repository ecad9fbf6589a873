using System.Runtime.InteropServices;

namespace NtmGraph;

/// <summary>Reads <c>criteria_sets</c>, <c>criteria</c> and <c>indicators</c> of a data package.</summary>
internal static class CriteriaRows
{
    /// <summary>The criteria sets that no other package has brought yet, with all they hold.</summary>
    public static List<CriteriaSet> Read(PackageReading reading)
    {
        var sets = ReadSets(reading);
        ReadCriteria(reading);
        ReadIndicators(reading);
        var added = new List<CriteriaSet>();
        foreach (var (set, refuse) in sets)
        {
            var known = reading.Others.CriteriaSets.GetValueOrDefault(set.Code);
            if (known is null)
                added.Add(set);
            else if (!SameAs(set, known))
                refuse($"another package has the criteria set {set.Code} otherwise; a set that two packages bring must be the same in both");
            reading.Share("criteria_sets", set.Id);
        }
        return added;
    }

    private static List<(CriteriaSet Set, Action<string> Refuse)> ReadSets(PackageReading reading)
    {
        var sets = new List<(CriteriaSet, Action<string>)>();
        foreach (var table in reading.Rows("criteria_sets"))
        {
            var level = table.Choice<UnitLevel>(table.Column("level"));
            var kinds = ReadKinds(table, level);
            var fits = kinds is not null;
            var source = reading.Sources.FindOrNull(table, table.Column("source"), ref fits);
            if (!fits || Period.Read(table) is not { } period)
                continue;
            var code = table.Text(table.Column("code"));
            var id = reading.Others.CriteriaSets.GetValueOrDefault(code)?.Id ?? reading.Ids.Next<CriteriaSet>();
            var set = new CriteriaSet
            {
                Id = id,
                Code = code,
                Name = table.Text(table.Column("name")),
                Level = level,
                Tier = table.Choice<Tier>(table.Column("tier")),
                ValidFrom = period.From,
                ValidTo = period.To,
                Decision = table.TextOrNull(table.Column("decision")),
                SourceId = source?.Id,
                Kinds = [.. kinds!.Select(kind => new CriteriaSetKind { CriteriaSetId = id, Kind = kind })],
            };
            reading.CriteriaSets.Add(code, set);
            var line = table.Line;
            sets.Add((set, reason => table.RefuseRow(reason, line)));
        }
        reading.CriteriaSets.Judges = code => reading.Judges("criteria_sets", code);
        return sets;
    }

    private static List<UnitKind>? ReadKinds(Table table, UnitLevel level)
    {
        var column = table.Column("applies_to");
        var kinds = table.Text(column).Split('|').Select(text => PackageText<UnitKind>.Parse(text)).Distinct().ToList();
        if (kinds.TrueForAll(kind => kind.Level() == level))
            return kinds;
        table.Refuse(column, $"the set is for the level {level}, to which not all these kinds belong");
        return null;
    }

    private static void ReadCriteria(PackageReading reading)
    {
        foreach (var table in reading.Rows("criteria"))
        {
            if (reading.CriteriaSets.Find(table, table.Column("set_code")) is not { } set)
                continue;
            var number = table.Integer(table.Column("number"));
            set.Criteria.Add(new Criterion
            {
                Id = reading.Others.Criterion(set.Code, number)?.Id ?? reading.Ids.Next<Criterion>(),
                CriteriaSetId = set.Id,
                Number = number,
                Name = table.Text(table.Column("name")),
                NameEn = table.TextOrNull(table.Column("name_en")),
                Group = table.TextOrNull(table.Column("group")),
            });
        }
    }

    private static void ReadIndicators(PackageReading reading)
    {
        foreach (var table in reading.Rows("indicators"))
        {
            if (reading.CriteriaSets.FindCriterion(table, table.Column("set_code"), table.Column("criterion_number")) is not { } criterion)
                continue;
            criterion.Indicators.Add(new Indicator
            {
                Id = reading.Ids.Next<Indicator>(),
                CriterionId = criterion.Id,
                Code = table.Text(table.Column("code")),
                Name = table.Text(table.Column("name")),
                Unit = table.TextOrNull(table.Column("unit")),
            });
        }
    }

    /// <summary>The criterion that two cells of the current row refer to. Null, with a problem, where there is none.</summary>
    internal static Criterion? FindCriterion(this KeyIndex<CriteriaSet> sets, Table table, int setColumn, int numberColumn)
    {
        if (sets.Find(table, setColumn) is not { } set)
            return null;
        var number = table.Integer(numberColumn);
        foreach (var criterion in set.Criteria)
            if (criterion.Number == number)
                return criterion;
        table.Refuse(numberColumn, $"the criteria set {set.Code} has no criterion with this number");
        return null;
    }

    private static bool SameAs(CriteriaSet a, CriteriaSet b) =>
        (a.Name, a.Level, a.Tier, a.ValidFrom, a.ValidTo, a.Decision, a.SourceId)
            == (b.Name, b.Level, b.Tier, b.ValidFrom, b.ValidTo, b.Decision, b.SourceId)
        && a.Kinds.Select(kind => kind.Kind).ToHashSet().SetEquals(b.Kinds.Select(kind => kind.Kind))
        && Contents(a).SequenceEqual(Contents(b));

    private static IEnumerable<object> Contents(CriteriaSet set) =>
        from criterion in set.Criteria.OrderBy(criterion => criterion.Number)
        from row in criterion.Indicators
            .OrderBy(indicator => indicator.Code, StringComparer.Ordinal)
            .Select(indicator => (object)(criterion.Number, indicator.Code, indicator.Name, indicator.Unit))
            .Prepend((criterion.Number, criterion.Name, criterion.NameEn, criterion.Group))
        select row;
}

/// <summary>Reads <c>assessments</c> of a data package: by far the most rows, so none is kept.</summary>
internal static class AssessmentRows
{
    /// <summary>Asks the database at the beginning what other packages assess, since a server cannot be asked while rows are written to it.</summary>
    public static IEnumerable<Assessment> Read(PackageReading reading) => Read(reading, new Seen(reading.Others.Assessments));

    private static IEnumerable<Assessment> Read(PackageReading reading, Seen seen)
    {
        Columns? columns = null;
        foreach (var table in reading.Rows("assessments"))
        {
            columns ??= new Columns(table);
            var year = table.Integer(columns.Year);
            var unit = reading.Units.FindInYear(table, columns.Unit, year);
            var criterion = reading.CriteriaSets.FindCriterion(table, columns.Set, columns.Number);
            var source = reading.Sources.Find(table, columns.Source);
            if (unit is null || criterion is null || source is null)
                continue;
            if (!seen.Add(unit.Id, year, criterion.Id))
            {
                table.RefuseRow("this unit is assessed on this criterion in this year by an earlier row, or by another package");
                continue;
            }
            yield return new Assessment
            {
                UnitId = unit.Id,
                Year = year,
                CriterionId = criterion.Id,
                Result = table.Choice<AssessmentResult>(columns.Result),
                Value = table.NumberOrNull(columns.Value),
                Confidence = table.Choice<Confidence>(columns.Confidence),
                SourceId = source.Id,
                PackageId = reading.PackageId,
            };
        }
    }

    private sealed class Columns(Table table)
    {
        public int Unit { get; } = table.Column("unit_code");
        public int Set { get; } = table.Column("set_code");
        public int Number { get; } = table.Column("criterion_number");
        public int Year { get; } = table.Column("year");
        public int Result { get; } = table.Column("result");
        public int Value { get; } = table.Column("value");
        public int Confidence { get; } = table.Column("confidence");
        public int Source { get; } = table.Column("source");
    }

    /// <summary>Which assessments were there already, one bit each: the criteria of a set lie in one or two words.</summary>
    private sealed class Seen
    {
        private readonly Dictionary<(int Unit, int Year, int Word), ulong> words = [];

        public Seen(IEnumerable<(int UnitId, int Year, int CriterionId)> others)
        {
            foreach (var (unit, year, criterion) in others)
                Add(unit, year, criterion);
        }

        public bool Add(int unit, int year, int criterion)
        {
            ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(words, (unit, year, criterion / 64), out _);
            var before = word;
            word |= 1ul << (criterion % 64);
            return word != before;
        }
    }
}
