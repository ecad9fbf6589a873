namespace NtmGraph;

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
