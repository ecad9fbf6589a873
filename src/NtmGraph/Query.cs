namespace NtmGraph;

/// <summary>
/// Vietnam's New Rural Development programme: units, criteria, recognitions, campaigns, targets and the figures
/// computed from them. Each feature's folder adds its own fields.
/// </summary>
internal sealed partial class Query;
