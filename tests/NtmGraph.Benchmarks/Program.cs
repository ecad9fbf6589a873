using NtmGraph.Benchmarks;

return args switch
{
    ["import", var package, var database] => await ImportBenchmark.Run(package, database),
    ["bare", var answers, var urls] => await BareServer.Run(answers, urls),
    ["parts"] => await Parts.Run(await NationalDatabase.Prepare(null)),
    ["--package", var package] => await Report.Run(Path.GetFullPath(package)),
    [] => await Report.Run(null),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: [--package DIR] | parts");
    return 2;
}
