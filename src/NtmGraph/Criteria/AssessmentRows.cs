using System.Runtime.InteropServices;

namespace NtmGraph;

/// <summary>Reads <c>assessments</c> of a data package: by far the most rows, so none is kept.</summary>
internal static class AssessmentRows
{
    /// <summary>Asks the database what other packages assess at once: a server can not be asked while rows are written to it.</summary>
    public static IEnumerable<Assessment> Read(PackageReading reading) => Read(reading, new Seen(reading.Others.Assessments));

    private static IEnumerable<Assessment> Read(PackageReading reading, Seen seen)
    {
        Columns? columns = null;
        foreach (var table in reading.Rows("assessments"))
        {
            columns ??= new Columns(table);
            var year = table.Integer(columns.Year);
            var unit = reading.Units.FindInYear(table, columns.Unit, year);
            var criterion = FindCriterion(reading, table, columns);
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

    private static Criterion? FindCriterion(PackageReading reading, Table table, Columns columns)
    {
        if (reading.CriteriaSets.Find(table, columns.Set) is not { } set)
            return null;
        var number = table.Integer(columns.Number);
        foreach (var criterion in set.Criteria)
            if (criterion.Number == number)
                return criterion;
        table.Refuse(columns.Number, $"the criteria set {set.Code} has no criterion with this number");
        return null;
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
