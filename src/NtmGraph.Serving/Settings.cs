using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>Sections of the configuration. A key that means nothing, or a value that does not fit, stops the server before it starts.</summary>
public static class Settings
{
    /// <summary>Has options filled from a section, and checked before the server starts.</summary>
    public static OptionsBuilder<T> AddSettings<T>(this IServiceCollection services, IConfiguration configuration, string section)
        where T : class
    {
        var settings = configuration.GetSection(section);
        services.AddSingleton<IOptionsChangeTokenSource<T>>(new ConfigurationChangeTokenSource<T>(settings));
        return services.AddOptions<T>().Configure(options => Bind(settings, options)).ValidateOnStart();
    }

    /// <summary>The settings of a section, before there are any services.</summary>
    public static T Read<T>(this IConfiguration configuration, string section) where T : class, new()
    {
        var options = new T();
        Bind(configuration.GetSection(section), options);
        return options;
    }

    /// <summary>Checks all sections.</summary>
    /// <exception cref="InvalidDataException">Something is wrong with them.</exception>
    public static void Check(IServiceProvider services)
    {
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

    private static void Bind<T>(IConfigurationSection section, T options) where T : class
    {
        RefuseUnknown(section, typeof(T));
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static void RefuseUnknown(IConfigurationSection section, Type type)
    {
        var known = type.GetProperties().Where(property => property.SetMethod is not null).ToDictionary(
            property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
            if (!known.TryGetValue(child.Key, out var property))
                throw new InvalidDataException(
                    $"There is no setting {child.Path}. The settings of {section.Path} are {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}.");
            else if (property.PropertyType.Assembly == type.Assembly && property.PropertyType.IsClass)
                RefuseUnknown(child, property.PropertyType);
    }
}
