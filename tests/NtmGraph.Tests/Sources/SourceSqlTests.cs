namespace NtmGraph.Tests;

public class SourceSqlTests() : SqlTests("Sources");
