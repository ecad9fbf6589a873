namespace NtmGraph.Benchmarks;

/// <summary>Tells whoever waits what goes on; the report alone goes to the standard output.</summary>
internal static class Progress
{
    public static void Say(string what) => Console.Error.WriteLine($"{TimeProvider.System.GetLocalNow():HH:mm:ss} {what}");
}
