using System.Net;
using System.Text.RegularExpressions;

namespace NtmGraph.Attacks;

/// <summary>Something that a client sends to the server, made from a seed.</summary>
internal abstract class Attack
{
    /// <summary>The form in which it is sent.</summary>
    public abstract string Kind { get; }

    /// <summary>What is sent, for people who look into a finding.</summary>
    public abstract string Text { get; }

    /// <summary>Sends it and judges the answer.</summary>
    public abstract Task<Outcome> Send(HttpClient http, CancellationToken ct);
}

/// <summary>What the server made of an attack.</summary>
/// <param name="Label">Status and first code, for counting.</param>
/// <param name="Wrong">What is wrong with it; null where nothing is.</param>
/// <param name="Shown">The beginning of the answer.</param>
internal sealed partial record Outcome(string Label, string? Wrong, string Shown, TimeSpan Time)
{
    /// <summary>The label of answers without errors.</summary>
    public const string Answered = "200";

    private const int Shortest = 300;

    public static Outcome Of(HttpStatusCode status, string mediaType, string body, string? wrong, TimeSpan time)
    {
        var code = Code().Match(body) is { Success: true } found ? " " + found.Groups[1].Value : "";
        return new($"{(int)status}{code}", wrong, $"{(int)status} {mediaType} {Beginning(body)}", time);
    }

    /// <summary>As much of an answer as is worth showing.</summary>
    public static string Beginning(string body) => body[..int.Min(body.Length, Shortest)];

    [GeneratedRegex("\"code\":\"([A-Z_]+)\"")]
    private static partial Regex Code();
}
