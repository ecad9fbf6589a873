using System.Collections;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>
/// Sections of the configuration. A key that means nothing, or a value that does not fit, stops the server before it starts, with an
/// <see cref="InvalidDataException"/> whose message is for the user.
/// </summary>
public static class Settings
{
    /// <summary>Keys at the top of a configuration file that are read by the host, the web server, the log and OpenTelemetry.</summary>
    internal static readonly string[] OfTheHost =
    [
        "AllowedHosts", "ApplicationName", "CaptureStartupErrors", "ConnectionStrings", "ContentRoot", "DetailedErrors", "Environment",
        "ForwardedHeaders_Enabled", "Http_Ports", "Https_Port", "Https_Ports", "Kestrel", "Logging", "PreferHostingUrls",
        "ShutdownTimeoutSeconds", "SuppressStatusMessages", "Urls", "WebRoot",
    ];

    /// <summary>How the console's log can be written.</summary>
    private static readonly string[] Formatters = ["simple", "json", "systemd"];

    /// <summary>What the keys begin with that OpenTelemetry reads.</summary>
    private const string OfOpenTelemetry = "OTEL_";

    /// <summary>What stands in environment variables for the colon of a key.</summary>
    private const string Colon = "__";

    /// <summary>Shorter keys look like too many other names, so that none is taken for a misspelling of them.</summary>
    private const int ShortestAlike = 5;

    /// <summary>
    /// Reads <c>appsettings.json</c> from beside the program where it lies elsewhere than what belongs to it, as a single file does, which
    /// unpacks the rest. It comes before the file among that, and after the environment.
    /// </summary>
    public static void AddFileBesideProgram(this ConfigurationManager configuration)
    {
        var program = Environment.ProcessPath;
        var folder = Path.GetDirectoryName(program);
        if (folder is null || Path.GetFileNameWithoutExtension(program) != Assembly.GetEntryAssembly()?.GetName().Name
            || Path.GetRelativePath(AppContext.BaseDirectory, folder) == ".")
            return;
        var file = new JsonConfigurationSource { Path = Path.Combine(folder, "appsettings.json"), Optional = true };
        file.ResolveFileProvider();
        configuration.Sources.Insert(configuration.Sources.TakeWhile(source => source is not EnvironmentVariablesConfigurationSource { Prefix: null or "" }).Count(), file);
    }

    /// <summary>Has options filled from a section, and checked before the server starts.</summary>
    /// <param name="services">The services of the server.</param>
    /// <param name="configuration">The configuration.</param>
    /// <param name="section">The name of the section; empty for the top of the configuration.</param>
    public static OptionsBuilder<T> AddSettings<T>(this IServiceCollection services, IConfiguration configuration, string section)
        where T : class
    {
        if (section.Length > 0)
            services.AddSingleton(new TopKey(section, IsSection: true, typeof(T)));
        else
            foreach (var key in Of(typeof(T)))
                services.AddSingleton(new TopKey(key.Name, IsSection: false, typeof(T)));
        return services.AddOptions<T>().Configure(options => Bind(configuration, section, options)).ValidateOnStart();
    }

    /// <summary>Has a section count as known that is read by other means.</summary>
    public static IServiceCollection AddSection(this IServiceCollection services, string section) =>
        services.AddSingleton(new TopKey(section, IsSection: true, Options: null));

    /// <summary>The settings of a section, before there are any services.</summary>
    /// <exception cref="InvalidDataException">Something is wrong with them.</exception>
    public static T Read<T>(this IConfiguration configuration, string section) where T : class, new()
    {
        var options = new T();
        Bind(configuration, section, options);
        return options;
    }

    /// <summary>Checks all sections, and that there are no others.</summary>
    /// <exception cref="InvalidDataException">Something is wrong with them.</exception>
    public static void Check(IServiceProvider services)
    {
        RefuseUnknownAtTop(services.GetRequiredService<IConfiguration>(), [.. services.GetServices<TopKey>()]);
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (OptionsValidationException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
        catch (AggregateException e)
        {
            throw new InvalidDataException(string.Join(Environment.NewLine, e.InnerExceptions.Select(each => each.Message)), e);
        }
    }

    private static void Bind<T>(IConfiguration configuration, string name, T options) where T : class
    {
        var section = name.Length > 0 ? configuration.GetSection(name) : null;
        if (section is not null)
            RefuseUnknown(section, typeof(T));
        try
        {
            (section ?? configuration).Bind(options);
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    /// <summary>The settings that options hold: what can be set by a text, and sections of these.</summary>
    internal static IEnumerable<PropertyInfo> Of(Type options) => options.GetProperties().Where(property =>
        property.SetMethod is not null && !property.PropertyType.IsAssignableTo(typeof(Delegate)));

    /// <summary>Whether a setting is a section with settings of its own.</summary>
    internal static bool IsSection(PropertyInfo setting) =>
        setting.PropertyType.IsClass && setting.PropertyType.Assembly == setting.DeclaringType!.Assembly;

    private static void RefuseUnknown(IConfigurationSection section, Type type)
    {
        var known = Of(type).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
            if (!known.TryGetValue(child.Key, out var property))
                throw new InvalidDataException(
                    $"There is no setting {child.Path}. The settings of {section.Path} are {Listed(known.Keys)}.");
            else if (IsSection(property))
                RefuseUnknown(child, property.PropertyType);
    }

    /// <summary>
    /// In files, all keys are meant for this server. Of environment variables, which are there for others too, those are
    /// refused that look like a key of this server; no key of its own has an underscore.
    /// </summary>
    private static void RefuseUnknownAtTop(IConfiguration configuration, IReadOnlyCollection<TopKey> own)
    {
        var known = own.Select(key => key.Name).Concat(OfTheHost).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var file in ((IConfigurationRoot)configuration).Providers.OfType<JsonConfigurationProvider>())
            if (file.GetChildKeys([], null).FirstOrDefault(key => !known.Contains(key) && !key.StartsWith(OfOpenTelemetry, StringComparison.OrdinalIgnoreCase)) is { } key)
                throw new InvalidDataException($"There is no setting {key}, which {file.Source.Path} has. The settings are {Listed(known)}.");
        foreach (var variable in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => (string)entry.Key))
            if (variable.Split(Colon)[0] is var name && !name.Contains('_', StringComparison.Ordinal) && !known.Contains(name)
                && own.FirstOrDefault(key => key.IsSection == (name != variable) && IsAlike(name, key.Name)) is { } meant)
                throw new InvalidDataException($"There is no setting {variable.Replace(Colon, ":", StringComparison.Ordinal)}. Is {meant.Name} meant?");
    }

    /// <summary>Checks those keys of the host that .NET would pass over, or end at without naming them. It reads them when the server is built.</summary>
    /// <exception cref="InvalidDataException">Something is wrong with them.</exception>
    public static void CheckOfTheHost(IConfiguration configuration)
    {
        var log = configuration.GetSection("Logging");
        foreach (var level in log.GetChildren().Prepend(log).SelectMany(section => section.GetSection("LogLevel").GetChildren()))
            if (!EnumNames.TryFind<LogLevel>(level.Value ?? "", out _))
                throw new InvalidDataException($"{level.Path} is \"{level.Value}\"; it must be one of {Listed(Enum.GetNames<LogLevel>())}.");
        var formatter = log.GetSection("Console:FormatterName");
        if (formatter.Value is { Length: > 0 } name && !Formatters.Contains(name, StringComparer.OrdinalIgnoreCase))
            throw new InvalidDataException($"{formatter.Path} is \"{name}\"; it must be one of {Listed(Formatters)}.");
        var seconds = configuration["ShutdownTimeoutSeconds"];
        if (!string.IsNullOrEmpty(seconds) && !(int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var wait) && wait > 0))
            throw new InvalidDataException($"ShutdownTimeoutSeconds is \"{seconds}\"; it must be a whole number above 0.");
    }

    /// <summary>Whether one text becomes the other by adding, leaving out or changing one letter, or two where it is long.</summary>
    private static bool IsAlike(string text, string other)
    {
        var most = other.Length < ShortestAlike ? 0 : other.Length < 2 * ShortestAlike ? 1 : 2;
        if (Math.Abs(text.Length - other.Length) > most)
            return false;
        // distances[j]: from what was looked at of the one text to the first j letters of the other.
        var distances = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= text.Length; i++)
        {
            (var diagonal, distances[0]) = (distances[0], i);
            for (var j = 1; j <= other.Length; j++)
            {
                var change = char.ToUpperInvariant(text[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? diagonal : diagonal + 1;
                diagonal = distances[j];
                distances[j] = Math.Min(change, Math.Min(distances[j], distances[j - 1]) + 1);
            }
        }
        return distances[^1] <= most;
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    /// <param name="Name">A key at the top of the configuration.</param>
    /// <param name="IsSection">Whether it holds others.</param>
    /// <param name="Options">What it is read into; null where that happens by other means.</param>
    internal sealed record TopKey(string Name, bool IsSection, Type? Options);
}
