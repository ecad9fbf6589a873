using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Tests;

/// <summary>docs/configuration.md lists every setting. Outside CI the tables are written anew, of the options and their documentation.</summary>
public partial class ConfigurationPageTests
{
    private const string Mark = "<!-- `dotnet test` writes what follows, of the options and their documentation. -->\n";

    private static readonly string Page = File.ReadAllText(Repository.PathTo("docs", "configuration.md"));

    [Fact]
    public async Task Every_section_and_key_stands_in_a_table_with_default_and_meaning()
    {
        var text = new StringBuilder(Page.Split(Mark)[0]).Append(Mark);
        foreach (var (name, options) in await Sections())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {(name.Length > 0 ? name : "At the top")}\n\n{Told(options, "T:" + options.FullName, "summary")}\n\n");
            text.Append("| setting | default | meaning |\n| --- | --- | --- |\n");
            foreach (var (key, setting, value) in Keys(name, Activator.CreateInstance(options, nonPublic: true)!))
                text.Append(CultureInfo.InvariantCulture, $"| `{key}` | {Default(setting, value)} | {Told(setting, "summary")} |\n");
        }
        Snapshot.Matches(text.ToString(), "docs", "configuration.md");
    }

    [Fact]
    public void Every_setting_that_is_read_by_other_means_is_named()
    {
        string[] keys = [.. Settings.OfTheHost, Databases.ProviderKey, $"ConnectionStrings:{Databases.ConnectionName}", $"ConnectionStrings:{Databases.ReadOnlyConnectionName}"];
        Assert.All(keys, key => Assert.Contains($"`{key}`", Page.Split(Mark)[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_setting_that_another_page_names_is_one()
    {
        var keys = (await Sections()).SelectMany(section => Keys(section.Name, Activator.CreateInstance(section.Options, nonPublic: true)!)).Select(setting => setting.Key).ToHashSet();
        var sections = keys.Select(key => key.Split(':')[0]).Where(name => name.Length > 0).ToHashSet();
        foreach (var file in MarkdownFiles.Written)
            Assert.All(Named().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Where(key => sections.Contains(key.Split(':')[0])), key =>
                Assert.True(keys.Contains(key) || keys.Any(other => other.StartsWith(key + ":", StringComparison.Ordinal)), $"{file} names {key}."));
    }

    /// <summary>The sections of the configuration with what they are read into, that without a name first.</summary>
    private static async Task<IReadOnlyList<(string Name, Type Options)>> Sections()
    {
        await using var app = NtmGraphServer.Build();
        return
        [
            .. app.Services.GetServices<Settings.TopKey>().Where(key => key.Options is not null)
                .Select(key => (Name: key.IsSection ? key.Name : "", Options: key.Options!)).Distinct().OrderBy(section => section.Name, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(string Key, PropertyInfo Setting, object? Value)> Keys(string section, object options) =>
        from setting in Settings.Of(options.GetType()).OrderBy(setting => setting.DeclaringType == options.GetType()).ThenBy(setting => setting.MetadataToken)
        let key = section.Length > 0 ? $"{section}:{setting.Name}" : setting.Name
        let value = setting.GetValue(options)
        from each in Settings.IsSection(setting) ? Keys(key, value!) : [(key, setting, value)]
        select each;

    private static string Default(PropertyInfo setting, object? value) =>
        Told(setting, "value") is { Length: > 0 } told ? told
        : value is "" ? "empty"
        : $"`{(value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture))}`";

    private static string Told(PropertyInfo setting, string part) => Told(setting.DeclaringType!, $"P:{setting.DeclaringType!.FullName}.{setting.Name}", part);

    /// <summary>What the documentation of the assembly says of a member, as Markdown; empty where it says nothing.</summary>
    private static string Told(Type type, string member, string part)
    {
        var file = Path.ChangeExtension(type.Assembly.Location, ".xml");
        var element = XDocument.Load(file).Descendants("member").Single(each => each.Attribute("name")!.Value == member).Element(part);
        Assert.True(part != "summary" || element is not null, $"{member} says nothing.");
        return WhiteSpace().Replace(string.Concat(element?.Nodes().Select(Markdown) ?? []), " ").Trim();
    }

    private static string Markdown(XNode node) => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("cref")!.Value.Split('.')[^1]}`",
        _ => node.ToString(),
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("`([A-Z][A-Za-z]+(?::[A-Z][A-Za-z]+)+)`")]
    private static partial Regex Named();
}
