namespace NtmGraph;

/// <summary>Reads <c>units</c> of a data package and checks that they make up a hierarchy.</summary>
internal static class UnitRows
{
    private const string Resource = "units";

    /// <summary>The units that no other package has brought yet. Afterwards the register knows all of the package's.</summary>
    public static List<AdministrativeUnit> Read(PackageReading reading)
    {
        var lines = new Dictionary<AdministrativeUnit, long>();
        var added = new List<AdministrativeUnit>();
        Table? last = null;
        foreach (var table in reading.Rows(Resource))
        {
            last = table;
            if (ReadUnit(reading, table) is not { } unit)
                continue;
            lines.Add(unit, table.Line);
            reading.Units.Add(unit);
            reading.Share(Resource, unit.Id);
            if (!reading.Others.Has<AdministrativeUnit>(unit.Id))
                added.Add(unit);
        }
        reading.Units.Judges = code => reading.Judges(Resource, code);
        foreach (var (unit, line) in lines)
            if (UnitChecks.Find(reading.Units, unit) is { } reason)
                last!.RefuseRow(reason, line);
        return added;
    }

    private static AdministrativeUnit? ReadUnit(PackageReading reading, Table table)
    {
        if (Period.Read(table) is not { } period)
            return null;
        var kind = table.Choice<UnitKind>(table.Column("kind"));
        var unit = new AdministrativeUnit
        {
            Code = table.Text(table.Column("code")),
            Name = table.Text(table.Column("name")),
            NameEn = table.TextOrNull(table.Column("name_en")),
            Kind = kind,
            Level = kind.Level(),
            ParentCode = table.TextOrNull(table.Column("parent_code")),
            ValidFrom = period.From,
            ValidTo = period.To,
        };
        foreach (var known in reading.Units.Known(unit.Code))
        {
            if (known.SameAs(unit))
                return known;
            if (known.Overlaps(unit))
            {
                table.RefuseRow($"another package has the unit {unit.Code} from {known.ValidFrom:yyyy-MM-dd} otherwise: "
                    + $"{known.Name}, {known.Kind}, below {known.ParentCode}; a unit that two packages bring must be the same in both");
                return null;
            }
        }
        unit.Id = reading.Ids.Next<AdministrativeUnit>();
        unit.NameFolded = VietnameseText.Fold(unit.Name);
        unit.NameKey = VietnameseText.SortKey(unit.Name);
        return unit;
    }
}
