namespace NtmGraph;

/// <summary>Reads <c>targets</c> of a data package.</summary>
internal static class TargetRows
{
    public static IEnumerable<Target> Read(PackageReading reading)
    {
        foreach (var table in reading.Rows("targets"))
        {
            var level = table.Choice<UnitLevel>(table.Column("level"));
            var due = table.Date(table.Column("due_on"));
            var unit = reading.Units.FindAbove(table, table.Column("unit_code"), due, level);
            var source = reading.Sources.Find(table, table.Column("source"));
            if (!FitsMode(table, due) || unit is null || source is null || !reading.TakeCode(table, "targets"))
                continue;
            yield return new Target
            {
                Id = reading.Ids.Next<Target>(),
                PackageId = reading.PackageId,
                Code = table.Text(table.Column("code")),
                UnitId = unit.Id,
                Level = level,
                Tier = table.Choice<Tier>(table.Column("tier")),
                Mode = table.Choice<TargetMode>(table.Column("mode")),
                Value = table.Number(table.Column("value")),
                BaselineOn = table.DateOrNull(table.Column("baseline_on")),
                DueOn = due,
                Confidence = table.Choice<Confidence>(table.Column("confidence")),
                SourceId = source.Id,
            };
        }
    }

    private static bool FitsMode(Table table, DateOnly due)
    {
        var mode = table.Choice<TargetMode>(table.Column("mode"));
        var value = table.Number(table.Column("value"));
        var baseline = table.DateOrNull(table.Column("baseline_on"));
        if (mode == TargetMode.Percentage && value > 100)
            table.Refuse(table.Column("value"), "is more than 100 percent");
        else if (mode != TargetMode.Percentage && value != decimal.Truncate(value))
            table.Refuse(table.Column("value"), "is not a whole number of units");
        else if (mode == TargetMode.Additional && baseline is null)
            table.Refuse(table.Column("baseline_on"), "must be filled where the mode is additional");
        else if (baseline >= due)
            table.Refuse(table.Column("baseline_on"), $"must lie before due_on, {due:yyyy-MM-dd}");
        else
            return true;
        return false;
    }
}
