namespace NtmGraph;

/// <summary>Reads <c>published_figures</c> of a data package.</summary>
internal static class PublishedFigureRows
{
    public static IEnumerable<PublishedFigure> Read(PackageReading reading)
    {
        foreach (var table in reading.Rows("published_figures"))
        {
            var level = table.Choice<UnitLevel>(table.Column("level"));
            var asOf = table.Date(table.Column("as_of"));
            var numerator = table.IntegerOrNull(table.Column("numerator"));
            var denominator = table.IntegerOrNull(table.Column("denominator"));
            var unit = reading.Units.FindAbove(table, table.Column("unit_code"), asOf, level);
            var source = reading.Sources.Find(table, table.Column("source"));
            if (numerator > denominator)
            {
                table.Refuse(table.Column("numerator"), $"is more than the denominator, {denominator}");
                continue;
            }
            if (unit is null || source is null || !reading.TakeCode(table, "published_figures"))
                continue;
            yield return new PublishedFigure
            {
                Id = reading.Ids.Next<PublishedFigure>(),
                PackageId = reading.PackageId,
                Code = table.Text(table.Column("code")),
                UnitId = unit.Id,
                Level = level,
                Tier = table.Choice<Tier>(table.Column("tier")),
                Numerator = numerator,
                Denominator = denominator,
                DenominatorKind = table.Choice<DenominatorKind>(table.Column("denominator_kind")),
                Printed = table.TextOrNull(table.Column("printed")),
                Bound = table.ChoiceOrNull<Bound>(table.Column("bound")) ?? Bound.Exact,
                AsOf = asOf,
                PublishedOn = table.DateOrNull(table.Column("published_on")),
                SourceId = source.Id,
            };
        }
    }
}
