using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NtmGraph.Attacks;

/// <summary>
/// Makes operations along a schema: deep, wide, repeated and aliased ones, with arguments of every type at and beyond its bounds,
/// written out or as variables, and with a mistake now and then.
/// </summary>
internal sealed class QuestionMaker(AttackedSchema schema, Chance chance)
{
    private const int LongestText = 20_000;
    private const int MostElements = 5_000;
    private const int MostLevels = 12;
    private const int MostFields = 800;

    /// <summary>A few times what a server reads of a request, in characters; repeated parts repeat their parts.</summary>
    private const int LongestPart = 4 << 20;

    /// <summary>Whether the question makes mistakes; two of three make none that the schema knows of.</summary>
    private readonly bool errs = chance.OneIn(3);

    private readonly List<string> variables = [];
    private readonly StringBuilder fragments = new();
    private readonly StringBuilder values = new();
    private int fieldsLeft = MostFields;
    private int elementsLeft = MostElements;
    private int fragmentCount;
    private int aliasCount;

    /// <summary>A document and the JSON of its variables.</summary>
    public (string Document, string Variables) Make()
    {
        var selection = Selection(schema["Query"], 1 + chance.Size(MostLevels));
        var head = variables.Count > 0 ? $"query Q({string.Join(' ', variables)})" : chance.OneIn(2) ? "query Q" : "";
        return ($"{head} {selection}{fragments}", $"{{{values}}}");
    }

    private string Selection(SchemaType type, int levels)
    {
        var text = new StringBuilder("{ ");
        for (var left = 1 + chance.Size(60); left > 0; left--)
            text.Append(Part(type, levels)).Append(' ');
        return text.Append('}').ToString();
    }

    private string Part(SchemaType type, int levels) => chance.Below(40) switch
    {
        0 => "__typename",
        1 when errs => chance.Pick(["unknownField", "id id", "__schema { types { name } }", "...Unknown", "... on Unknown { a }", "... { __typename }"]),
        2 or 3 when levels > 1 => $"... on {(type.Possible.Count > 0 ? chance.Pick(type.Possible) : type.Name)} {Directive()}{{ __typename }}",
        4 when levels > 1 => Fragment(type, levels),
        5 => Repeated(Field(type, levels) + " ", 1 + chance.Size(100)),
        _ => Field(type, levels),
    };

    private string Fragment(SchemaType type, int levels)
    {
        var name = $"F{fragmentCount++}";
        fragments.Append(CultureInfo.InvariantCulture, $" fragment {name} on {type.Name} {Selection(type, levels - 1)}");
        return Repeated($"...{name} ", 1 + chance.Size(50));
    }

    private static string Repeated(string part, int times) => string.Concat(Enumerable.Repeat(part, int.Clamp(LongestPart / part.Length, 1, times)));

    private string Field(SchemaType type, int levels)
    {
        if (type.Fields.Count == 0 || fieldsLeft-- <= 0)
            return "__typename";
        var field = chance.Pick(type.Fields);
        var of = schema.Of(field.Type);
        var isObject = of.Kind is "OBJECT" or "INTERFACE" or "UNION";
        if (isObject && levels <= 1)
            return "__typename";
        var arguments = field.Arguments.Where(argument => argument.IsRequired || chance.OneIn(3))
            .Select(argument => $"{argument.Name}: {Argument(argument.Type)}").ToList();
        // Without an alias, fields with other arguments or other selections do not fit together.
        var isAlone = arguments.Count > 0 && !errs;
        var text = new StringBuilder(isAlone || chance.OneIn(4) ? $"a{aliasCount++}: " : "").Append(field.Name);
        if (arguments.Count > 0)
            text.Append('(').AppendJoin(", ", arguments).Append(')');
        return text.Append(' ').Append(Directive()).Append(isObject ? Selection(of, levels - 1) : "").ToString();
    }

    private string Directive() => chance.Below(30) switch
    {
        0 => "@include(if: true) ",
        1 => "@skip(if: false) ",
        2 => $"@skip(if: {Argument(new TypeReference("Boolean!", "Boolean", IsList: false))}) ",
        3 when errs => chance.Pick(["@unknown ", "@skip ", "@include(if: null) ", "@skip(if: true) @skip(if: true) "]),
        _ => "",
    };

    private string Argument(TypeReference type)
    {
        if (chance.OneIn(3))
            return Value(type, json: false, levels: 6);
        var name = $"v{variables.Count}";
        variables.Add($"${name}: {(errs && chance.OneIn(60) ? "Int" : type.Text)}");
        if (chance.OneIn(15) && (errs || !type.Text.EndsWith('!')))
            return "$" + name; // Left out of the values.
        values.Append(values.Length > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $"\"{name}\":{Value(type, json: true, levels: 6)}");
        return "$" + name;
    }

    private string Value(TypeReference type, bool json, int levels)
    {
        if (errs && chance.OneIn(25))
            return chance.Pick(["null", "true", "[]", "{}", "\"text\"", "-1", "[[]]", "[null]"]);
        return type.IsList
            ? "[" + string.Join(", ", Enumerable.Range(0, Elements()).Select(_ => One(type, json, levels))) + "]"
            : One(type, json, levels);
    }

    private int Elements()
    {
        var size = int.Clamp(chance.Size(2000), 0, int.Max(elementsLeft, 0));
        elementsLeft -= size;
        return size;
    }

    private string One(TypeReference reference, bool json, int levels)
    {
        var type = schema.Of(reference);
        return type.Kind switch
        {
            "ENUM" => chance.Pick(type.Values) is var value && json ? $"\"{value}\"" : value,
            "INPUT_OBJECT" => levels <= 0 || elementsLeft-- <= 0 ? "{}" : InputObject(type, json, levels),
            _ => Scalar(type.Name, json),
        };
    }

    private string InputObject(SchemaType type, bool json, int levels)
    {
        var fields = Enumerable.Range(0, chance.Size(8)).Select(_ => chance.Pick(type.InputFields)).DistinctBy(field => field.Name)
            .Concat(type.InputFields.Where(field => field.IsRequired)).DistinctBy(field => field.Name);
        return "{" + string.Join(", ", fields.Select(field => (json ? $"\"{field.Name}\"" : field.Name) + ": " + Value(field.Type, json, levels - 1))) + "}";
    }

    private string Scalar(string name, bool json) => name switch
    {
        "Int" => errs && chance.OneIn(2) ? chance.Number() : chance.Pick(["0", "1", "2", "20", "50", "200", "2023", "-1", "2147483647", "-2147483648"]),
        "Long" or "Float" or "Decimal" => chance.OneIn(3) ? chance.Below(60).ToString(CultureInfo.InvariantCulture) : chance.Number(),
        "Boolean" => chance.OneIn(2) ? "true" : "false",
        "Date" => $"\"{chance.Day()}\"",
        "DateTime" => $"\"{chance.Day()}T00:00:00Z\"",
        _ => Text(chance.Text(LongestText), json),
    };

    private static string Text(string text, bool json)
    {
        var written = new StringBuilder("\"");
        foreach (var c in text)
            written.Append(c is '"' or '\\' || c < ' ' || char.IsSurrogate(c) || (json && c > 0x7e) ? $"\\u{(int)c:x4}" : c.ToString());
        return written.Append('"').ToString();
    }

    /// <summary>A request body for GraphQL over HTTP.</summary>
    public static string Body(string document, string variables) => $$"""{"query":{{JsonSerializer.Serialize(document)}},"variables":{{variables}}}""";
}
