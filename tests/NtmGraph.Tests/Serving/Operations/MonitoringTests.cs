using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>The dashboard of Grafana and the alerts of Prometheus ask for metrics that a server has, and the documentation names all that it has.</summary>
[OneDatabase]
public sealed partial class MonitoringTests : IAsyncLifetime
{
    /// <summary>What Prometheus itself knows of each target.</summary>
    private static readonly string[] OfPrometheus = ["job", "instance"];

    private static readonly string[] Words = ["histogram_quantile", "increase", "label_values", "or", "rate", "sum", "topk", "unless", "offset", "vector"];

    /// <summary>Each metric with the values that each of its labels has.</summary>
    private readonly Dictionary<string, Dictionary<string, HashSet<string>>> metrics = new(StringComparer.Ordinal) { ["up"] = [] };

    private List<string> described = [];

    public async ValueTask InitializeAsync()
    {
        await using var server = await TestServer.Start(settings: new() { ["Telemetry:Prometheus"] = "true", ["RateLimits:PerSecond"] = "5", ["RateLimits:Burst"] = "5" });
        using var package = new PackageFolder().With("units", "code,name", "00001,Cao").Write();
        var key = await server.Key(Scopes.Admin);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await server.Http.Upload(package.Zip(), key)).StatusCode);
        await AskUntilKeptAndRefused(server.Http);
        server.Http.DefaultRequestHeaders.Add(SentKey.Header, key);
        var text = await server.Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        described = [.. Described().Matches(text).Select(match => match.Groups[1].Value)];
        foreach (Match sample in Sample().Matches(text))
        {
            if (!metrics.TryGetValue(sample.Groups["name"].Value, out var labels))
                metrics[sample.Groups["name"].Value] = labels = [];
            foreach (Match label in Label().Matches(sample.Groups["labels"].Value))
                (labels.TryGetValue(label.Groups["name"].Value, out var values) ? values : labels[label.Groups["name"].Value] = []).Add(label.Groups["value"].Value);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void The_dashboard_asks_for_metrics_that_the_server_has()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("deploy", "grafana-dashboard.json")));
        var panels = dashboard.RootElement.GetProperty("panels").EnumerateArray().ToList();
        var variables = dashboard.RootElement.GetProperty("templating").GetProperty("list").EnumerateArray().ToList();
        Assert.Contains(variables, variable => variable.GetProperty("type").GetString() == "datasource" && variable.GetProperty("name").GetString() == "datasource");
        Assert.All(panels, panel => Assert.Equal("${datasource}", panel.GetProperty("datasource").GetProperty("uid").GetString()));
        var questions = panels.SelectMany(panel => panel.GetProperty("targets").EnumerateArray()).Select(target => target.GetProperty("expr").GetString()!).ToList();
        Assert.True(questions.Count >= panels.Count);
        Assert.All(questions, AsksForWhatThereIs);
    }

    [Fact]
    public void The_alerts_ask_for_metrics_that_the_server_has()
    {
        var rules = File.ReadAllText(Repository.PathTo("deploy", "alerts.yaml"));
        var questions = Expression().Matches(rules).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(Alert().Count(rules), questions.Count);
        Assert.All(questions, AsksForWhatThereIs);
    }

    [Fact]
    public void Every_alert_and_every_metric_is_documented()
    {
        var page = File.ReadAllText(Repository.PathTo("docs", "monitoring.md"));
        var alerts = Alert().Matches(File.ReadAllText(Repository.PathTo("deploy", "alerts.yaml"))).Select(match => match.Groups[1].Value);
        Assert.True(described.Count > 20);
        Assert.All(alerts.Concat(described), name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    /// <summary>Asks one question many times at once, until an answer was kept from before and a request was one too many.</summary>
    private static async Task AskUntilKeptAndRefused(HttpClient http)
    {
        var question = "/graphql?query=" + Uri.EscapeDataString("query Named { dataset { version } }");
        var (kept, refused) = (false, false);
        while (!kept || !refused)
            foreach (var response in await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => http.GetAsync(question, TestContext.Current.CancellationToken))))
            {
                kept |= response.Headers.TryGetValues("X-Cache", out var cache) && cache.Contains("hit");
                refused |= response.StatusCode == HttpStatusCode.TooManyRequests;
            }
    }

    private void AsksForWhatThereIs(string expression)
    {
        var selectors = Selector().Matches(expression);
        Assert.NotEmpty(selectors);
        foreach (Match selector in selectors)
        {
            var labels = Assert.Contains(selector.Groups["name"].Value, metrics);
            foreach (Match label in Matcher().Matches(selector.Groups["labels"].Value).Where(label => !OfPrometheus.Contains(label.Groups["name"].Value)))
            {
                var values = Assert.Contains(label.Groups["name"].Value, labels);
                if (label.Groups["value"].Value is not ("5.." or "failed")) // What only happens when something breaks.
                    Assert.Contains(values, value => Regex.IsMatch(value, $"^(?:{label.Groups["value"].Value})$"));
            }
        }
        var asked = selectors.Select(selector => selector.Groups["name"].Value).SelectMany(name => metrics[name].Keys).Concat(OfPrometheus).ToHashSet();
        Assert.All(By().Matches(expression).SelectMany(by => by.Groups[1].Value.Split(", ")), label => Assert.Contains(label, asked));
        var rest = Range().Replace(By().Replace(Selector().Replace(expression, ""), ""), "");
        Assert.All(Word().Matches(rest), word => Assert.Contains(word.Value, Words));
    }

    [GeneratedRegex(@"^# TYPE (\w+) ", RegexOptions.Multiline)]
    private static partial Regex Described();

    [GeneratedRegex("""^(?<name>[a-z]\w*)(?:\{(?<labels>.*)\})? \S+$""", RegexOptions.Multiline)]
    private static partial Regex Sample();

    [GeneratedRegex("""(?<name>\w+)="(?<value>[^"]*)"(?:,|$)""")]
    private static partial Regex Label();

    [GeneratedRegex("""(?<name>\w+)(?:=|=~|!=|!~)"(?<value>[^"]*)"(?:, |$)""")]
    private static partial Regex Matcher();

    [GeneratedRegex(@"(?<name>\w+)\{(?<labels>[^}]*)\}")]
    private static partial Regex Selector();

    [GeneratedRegex(@"\bby \(([^)]*)\)")]
    private static partial Regex By();

    [GeneratedRegex(@"\[[^\]]*\]|\b[\d.]+(?:e\d+|[smh])?\b")]
    private static partial Regex Range();

    [GeneratedRegex(@"[a-z_]\w*")]
    private static partial Regex Word();

    [GeneratedRegex(@"^ *- alert: (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Alert();

    [GeneratedRegex(@"^        expr: (?:\|\n)?((?:.*\n)(?:          .*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Expression();
}
