namespace NtmGraph.Serving;

/// <summary>What the server calls itself.</summary>
/// <param name="Name">For people, in pages: <c>NtmGraph</c>. Traces and metrics have it as the name of their source.</param>
/// <param name="Service">For programs: the service name in traces and metrics, and what its own metrics and tags begin with.</param>
/// <param name="KeyPrefix">What the API keys that it gives begin with, so that a key is recognised where it has leaked.</param>
/// <param name="Version">The version of the program.</param>
public sealed record Product(string Name, string Service, string KeyPrefix, string Version);
