using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace NtmGraph.Serving;

/// <summary>
/// A column of a Parquet file, with the values that wait to be written. Where a value is missing, its definition level says what is there
/// instead: with each list that it lies in come two levels, one for the list and one for an element of it.
/// </summary>
/// <param name="column">The column of the table.</param>
/// <param name="type">The type of its values, by the name of the column.</param>
internal abstract class ParquetColumn(TableColumn column, Func<string, DataField> type)
{
    /// <summary>The decimals of numbers that have some, of which Parquet needs to know how many there may be.</summary>
    private const int Decimals = 10;

    private readonly List<int> definitions = [];
    private readonly List<int> repetitions = [];

    /// <summary>What the schema of the file says of the column.</summary>
    public Field Field { get; } = InLists(column.Name, column.Lists, type);

    /// <summary>About how many bytes of memory the waiting values take.</summary>
    public long Held { get; protected set; }

    protected ReadOnlyMemory<int> Definitions => definitions.ToArray();

    protected ReadOnlyMemory<int>? Repetitions => column.Lists > 0 ? repetitions.ToArray() : null;

    /// <summary>The column of a file for a column of a table.</summary>
    public static ParquetColumn Of(TableColumn column) => column.Path[^1].Type.Name switch
    {
        "Int" => new Values<int>(column, name => new DataField<int?>(name), value => value.GetInt32()),
        "Long" => new Values<long>(column, name => new DataField<long?>(name), value => value.GetInt64()),
        "Float" => new Values<double>(column, name => new DataField<double?>(name), value => value.GetDouble()),
        "Decimal" => new Values<decimal>(column, name => new DecimalDataField(name, precision: 38, Decimals, isNullable: true), Decimal),
        "Boolean" => new Values<bool>(column, name => new DataField<bool?>(name), value => value.GetBoolean()),
        "Date" => new Values<DateOnly>(column, name => new DataField<DateOnly?>(name), value => DateOnly.FromDateTime(value.GetDateTime())),
        "DateTime" => new Values<DateTime>(column,
            name => new DateTimeDataField(name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, DateTimeTimeUnit.Micros, isNullable: true),
            value => value.GetDateTimeOffset().UtcDateTime),
        _ => new Values<ReadOnlyMemory<char>>(column, name => new DataField<string>(name), value => value.ToString().AsMemory(), text => 2 * text.Length),
    };

    /// <summary>Takes the value that a row has.</summary>
    /// <param name="data">The whole answer.</param>
    /// <param name="row">The element of the list.</param>
    public void Add(JsonElement data, JsonElement row) => Add(column.Read(data, row), 0, 0);

    /// <summary>Writes the values that wait, and forgets them.</summary>
    public async Task Write(ParquetRowGroupWriter group)
    {
        await WriteValues(group);
        definitions.Clear();
        repetitions.Clear();
        Held = 0;
    }

    protected abstract Task WriteValues(ParquetRowGroupWriter group);

    protected abstract void Add(JsonElement value);

    private void Add(CellValue value, int lists, int repetition)
    {
        if (value.List is { Count: > 0 } list)
            for (var i = 0; i < list.Count; i++)
                Add(list[i], lists + 1, i == 0 ? repetition : lists + 1);
        else
        {
            definitions.Add(2 * lists + (value.IsNull ? 0 : 1));
            repetitions.Add(repetition);
            Held += 2 * sizeof(int);
            if (value is { List: null, IsNull: false })
                Add(value.Scalar);
        }
    }

    private static Field InLists(string name, int lists, Func<string, DataField> type) =>
        lists == 0 ? type(name) : new ListField(name, InLists("element", lists - 1, type));

    /// <exception cref="InvalidDataException">The number has more decimals than the file can hold.</exception>
    private static decimal Decimal(JsonElement value)
    {
        var number = value.GetDecimal();
        return number.Scale <= Decimals || decimal.Round(number, Decimals) == number ? number
            : throw new InvalidDataException($"{number} has more than {Decimals} decimals.");
    }

    private sealed class Values<T>(TableColumn column, Func<string, DataField> type, Func<JsonElement, T> read, Func<T, int>? size = null)
        : ParquetColumn(column, type) where T : struct
    {
        private readonly List<T> values = [];

        protected override void Add(JsonElement value)
        {
            var last = read(value);
            values.Add(last);
            Held += 16 + (size?.Invoke(last) ?? 0);
        }

        protected override async Task WriteValues(ParquetRowGroupWriter group)
        {
            await group.WriteAllPartsAsync<T>(Leaf(Field), values.ToArray(), Definitions, Repetitions, CancellationToken.None);
            values.Clear();
        }

        private static DataField Leaf(Field field) => field is ListField list ? Leaf(list.Item) : (DataField)field;
    }
}
