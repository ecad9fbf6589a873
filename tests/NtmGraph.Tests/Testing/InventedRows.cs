using System.Collections;
using System.Data.Common;

namespace NtmGraph.Tests;

/// <summary>Rows that have a value for whatever is read of them; numbers are the number of the row.</summary>
internal sealed class InventedRows(int count) : DbDataReader
{
    private int row;

    public override int FieldCount => 500;

    public override int RecordsAffected => 0;

    public override bool HasRows => count > 0;

    public override bool IsClosed => false;

    public override int Depth => 0;

    public override object this[int ordinal] => row;

    public override object this[string name] => row;

    public override bool Read() => ++row <= count;

    public override bool NextResult() => false;

    public override bool IsDBNull(int ordinal) => false;

    public override bool GetBoolean(int ordinal) => true;

    public override byte GetByte(int ordinal) => (byte)row;

    public override short GetInt16(int ordinal) => (short)row;

    public override int GetInt32(int ordinal) => row;

    public override long GetInt64(int ordinal) => row;

    public override decimal GetDecimal(int ordinal) => row;

    public override double GetDouble(int ordinal) => row;

    public override float GetFloat(int ordinal) => row;

    public override string GetString(int ordinal) => $"text {row}";

    public override DateTime GetDateTime(int ordinal) => DateTime.UnixEpoch;

    public override T GetFieldValue<T>(int ordinal) => default!;

    public override object GetValue(int ordinal) => row;

    public override string GetName(int ordinal) => $"column {ordinal}";

    public override int GetOrdinal(string name) => throw new NotSupportedException();

    public override Type GetFieldType(int ordinal) => typeof(int);

    public override string GetDataTypeName(int ordinal) => "int";

    public override int GetValues(object[] values) => throw new NotSupportedException();

    public override char GetChar(int ordinal) => throw new NotSupportedException();

    public override Guid GetGuid(int ordinal) => throw new NotSupportedException();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();
}
