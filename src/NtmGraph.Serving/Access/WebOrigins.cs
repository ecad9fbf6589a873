namespace NtmGraph.Serving;

/// <summary>Other sites, as settings name them: origins such as <c>https://example.org</c>, with commas or spaces between; <c>*</c> for all.</summary>
internal static class WebOrigins
{
    public const string Any = "*";

    /// <summary>The origins that a setting lists.</summary>
    public static string[] Listed(string setting) => setting.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether each origin of a setting is as browsers send it: scheme, host and, where it is not that of the scheme, port.</summary>
    public static bool AreValid(string setting) => setting == Any || Listed(setting).All(origin =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Host.Length > 0
        && origin.Equals($"{uri.Scheme}://{uri.Authority}", StringComparison.OrdinalIgnoreCase));
}
