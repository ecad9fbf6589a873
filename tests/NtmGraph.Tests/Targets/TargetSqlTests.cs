namespace NtmGraph.Tests;

public class TargetSqlTests() : SqlTests("Targets");
