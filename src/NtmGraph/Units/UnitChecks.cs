namespace NtmGraph;

/// <summary>What makes the units of a package no hierarchy.</summary>
internal static class UnitChecks
{
    /// <summary>What is wrong with a unit among the others, or null.</summary>
    public static string? Find(UnitRegister units, AdministrativeUnit unit) =>
        Overlap(units, unit) ?? Parent(units, unit);

    private static string? Overlap(UnitRegister units, AdministrativeUnit unit) =>
        units.Versions(unit.Code).FirstOrDefault(other => other != unit && other.ValidFrom <= unit.ValidFrom && other.Overlaps(unit))
            is { } other
            ? $"the code {unit.Code} is valid twice at one time: from {other.ValidFrom:yyyy-MM-dd} and from {unit.ValidFrom:yyyy-MM-dd}"
            : null;

    private static string? Parent(UnitRegister units, AdministrativeUnit unit)
    {
        if (unit.ParentCode is null)
            return unit.Level == UnitLevel.Country ? null : $"a {unit.Kind} must have a parent";
        if (unit.Level == UnitLevel.Country)
            return "a country has no parent";
        if (units.Versions(unit.ParentCode).Count == 0)
            return units.Judges(unit.ParentCode) ? $"no unit of the package has the code of its parent, {unit.ParentCode}" : null;
        if (Cycle(units, unit) is { } cycle)
            return cycle;
        var day = unit.ValidFrom;
        foreach (var parent in units.Versions(unit.ParentCode).Where(parent => parent.Overlaps(unit)))
        {
            if (!unit.Level.MayLieBelow(parent.Level))
                return $"a {unit.Kind} cannot lie below the {parent.Kind} {parent.Name} ({parent.Code})";
            if (parent.ValidFrom > day)
                break;
            day = parent.End;
        }
        return day >= unit.End || !units.Judges(unit.ParentCode)
            ? null
            : $"its parent {unit.ParentCode} is not valid on {day:yyyy-MM-dd}, though the unit is";
    }

    private static string? Cycle(UnitRegister units, AdministrativeUnit unit)
    {
        var way = new List<string> { unit.Code };
        for (var at = unit; at?.ParentCode is { } parent; at = units.Versions(parent).FirstOrDefault(above => above.Overlaps(unit)))
        {
            way.Add(parent);
            if (parent == unit.Code)
                return $"the unit lies below itself: {string.Join(" → ", way)}";
            if (way.IndexOf(parent) < way.Count - 1)
                return null;
        }
        return null;
    }
}
