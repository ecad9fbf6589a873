namespace NtmGraph;

/// <summary>
/// Which campaign is a part of which, written out: every campaign is its own ancestor, so that "this campaign or one that it
/// is a part of" is one indexed join whatever the depth.
/// </summary>
internal sealed class CampaignAncestor
{
    public required int CampaignId { get; init; }

    public required int AncestorId { get; init; }
}
