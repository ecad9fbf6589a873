namespace NtmGraph;

/// <summary>How a command ended.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int PackageRefused = 1;
    public const int WrongUsage = 2;
    public const int Failed = 3;
    public const int Interrupted = 130;
}
