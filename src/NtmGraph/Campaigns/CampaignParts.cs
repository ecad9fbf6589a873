namespace NtmGraph;

/// <summary>Puts campaigns that are parts of others behind those others.</summary>
internal static class CampaignParts
{
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
