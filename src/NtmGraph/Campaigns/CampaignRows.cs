namespace NtmGraph;

/// <summary>Reads <c>measures</c>, <c>campaigns</c> and <c>campaign_results</c> of a data package.</summary>
internal static class CampaignRows
{
    /// <summary>The measures that no other package has brought yet.</summary>
    public static IEnumerable<Measure> ReadMeasures(PackageReading reading)
    {
        foreach (var table in reading.Rows("measures"))
        {
            var measure = new Measure
            {
                Code = table.Text(table.Column("code")),
                Name = table.Text(table.Column("name")),
                NameEn = table.TextOrNull(table.Column("name_en")),
                Unit = table.Text(table.Column("unit")),
                UnitEn = table.TextOrNull(table.Column("unit_en")),
            };
            var known = reading.Others.Measures.GetValueOrDefault(measure.Code);
            if (known is not null && !SameAs(measure, known))
                table.RefuseRow($"another package describes the measure {measure.Code} otherwise, as \"{known.Name}\" in {known.Unit}");
            measure.Id = known?.Id ?? reading.Ids.Next<Measure>();
            reading.Measures.Add(measure.Code, measure);
            reading.Share("measures", measure.Id);
            if (known is null)
                yield return measure;
        }
        reading.Measures.Judges = code => reading.Judges("measures", code);
    }

    /// <summary>The campaigns, each after the one it is a part of.</summary>
    public static IEnumerable<Campaign> Read(PackageReading reading)
    {
        var waiting = new List<(Campaign Campaign, string Parent, long Line)>();
        Table? last = null;
        foreach (var table in reading.Rows("campaigns"))
        {
            last = table;
            var parent = table.TextOrNull(table.Column("parent_code"));
            if (ReadCampaign(reading, table) is not { } campaign)
                continue;
            reading.Campaigns.Add(campaign.Code, campaign);
            if (parent is null)
                yield return campaign;
            else
                waiting.Add((campaign, parent, table.Line));
        }
        reading.Campaigns.Judges = code => reading.Judges("campaigns", code);
        foreach (var campaign in CampaignParts.InOrder(waiting, reading.Campaigns, (line, reason) => last!.RefuseRow(reason, line)))
            yield return campaign;
    }

    public static IEnumerable<CampaignResult> ReadResults(PackageReading reading)
    {
        foreach (var table in reading.Rows("campaign_results"))
        {
            var asOf = table.Date(table.Column("as_of"));
            var campaign = reading.Campaigns.Find(table, table.Column("campaign_code"));
            var unit = reading.Units.Find(table, table.Column("unit_code"), asOf);
            var measure = reading.Measures.Find(table, table.Column("measure"));
            var source = reading.Sources.Find(table, table.Column("source"));
            if (campaign is null || unit is null || measure is null || source is null)
                continue;
            yield return new CampaignResult
            {
                Id = reading.Ids.Next<CampaignResult>(),
                PackageId = reading.PackageId,
                CampaignId = campaign.Id,
                UnitId = unit.Id,
                MeasureId = measure.Id,
                Value = table.Number(table.Column("value")),
                Bound = table.Choice<Bound>(table.Column("bound")),
                AsOf = asOf,
                SourceId = source.Id,
            };
        }
    }

    private static bool SameAs(Measure a, Measure b) =>
        (a.Name, a.NameEn, a.Unit, a.UnitEn) == (b.Name, b.NameEn, b.Unit, b.UnitEn);

    private static Campaign? ReadCampaign(PackageReading reading, Table table)
    {
        var starts = table.DateOrNull(table.Column("starts_on"));
        var ends = table.DateOrNull(table.Column("ends_on"));
        var unit = reading.Units.Find(table, table.Column("unit_code"), starts ?? ends ?? reading.Manifest.ReferenceDate);
        var source = reading.Sources.Find(table, table.Column("source"));
        if (ends < starts)
            table.Refuse(table.Column("ends_on"), $"lies before starts_on, {starts:yyyy-MM-dd}");
        else if (unit is not null && source is not null && reading.TakeCode(table, "campaigns"))
            return new Campaign
            {
                Id = reading.Ids.Next<Campaign>(),
                PackageId = reading.PackageId,
                Code = table.Text(table.Column("code")),
                Name = table.Text(table.Column("name")),
                UnitId = unit.Id,
                StartsOn = starts,
                EndsOn = ends,
                SourceId = source.Id,
            };
        return null;
    }
}

/// <summary>Campaigns that are parts of others.</summary>
internal static class CampaignParts
{
    /// <summary>Writes out which campaign is a part of which, from campaigns that stand behind those they are parts of.</summary>
    public static IEnumerable<CampaignAncestor> Ancestors(IEnumerable<Campaign> campaigns)
    {
        var found = new Dictionary<int, int[]>();
        foreach (var campaign in campaigns)
        {
            var above = campaign.ParentId is { } parent ? found.GetValueOrDefault(parent, []) : [];
            found[campaign.Id] = [campaign.Id, .. above];
            foreach (var ancestor in found[campaign.Id])
                yield return new CampaignAncestor { CampaignId = campaign.Id, AncestorId = ancestor };
        }
    }

    /// <summary>Puts campaigns that are parts of others behind those others.</summary>
    public static IEnumerable<Campaign> InOrder(
        IReadOnlyList<(Campaign Campaign, string Parent, long Line)> parts, KeyIndex<Campaign> campaigns, Action<long, string> refuse)
    {
        var left = parts.ToList();
        var waiting = left.Select(part => part.Campaign.Code).ToHashSet();
        while (left.Count > 0)
        {
            var ready = left.FindAll(part => !waiting.Contains(part.Parent));
            if (ready.Count == 0)
                break;
            foreach (var (campaign, parentCode, line) in ready)
            {
                if (campaigns.Get(parentCode) is { } parent)
                {
                    campaign.ParentId = parent.Id;
                    yield return campaign;
                }
                else if (campaigns.Judges(parentCode))
                    refuse(line, $"the campaign {campaign.Code} is a part of {parentCode}, which the package does not have");
                waiting.Remove(campaign.Code);
            }
            left.RemoveAll(ready.Contains);
        }
        foreach (var (campaign, parentCode, line) in left)
            refuse(line, $"the campaign {campaign.Code} is a part of itself, by way of {parentCode}");
    }
}
