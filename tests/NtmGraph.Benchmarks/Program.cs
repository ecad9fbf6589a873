using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using NtmGraph.Benchmarks;

if (Assembly.GetExecutingAssembly().GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true })
{
    Console.Error.WriteLine("Only a release build is worth measuring: dotnet run -c Release --project tests/NtmGraph.Benchmarks");
    return 2;
}

var package = new Option<string?>("--package") { Description = "Folder of a data package to measure instead of the made-up one.", HelpName = "DIR" };
var hamlets = new Option<int>("--hamlets") { Description = "Hamlets in each commune of the made-up country.", HelpName = "N" };
var seconds = new Option<int>("--seconds")
{
    Description = "How long each load lasts. The default is 3; growth takes 2.",
    HelpName = "N",
    Recursive = true,
};

var root = new RootCommand("Measures the server and prints tables in Markdown.") { package, hamlets, seconds };
root.SetAction(parsed => NationalReport.Run(
    parsed.GetValue(package), new NationalSize(Hamlets: parsed.GetValue(hamlets)), parsed.GetValue(seconds) is > 0 and var n ? n : 3));

var growth = new Command("growth", "The same questions of a tenth, of all and of ten times the national data.");
growth.SetAction(parsed => GrowthReport.Run(parsed.GetValue(seconds) is > 0 and var n ? n : 2));
root.Add(growth);

var crowd = new Command("crowd", "From 1 to 2,000 readers of the dashboard at once, a tenth of whom ask what must be computed.");
crowd.SetAction(parsed => CrowdReport.Run(parsed.GetValue(seconds) is > 0 and var n ? n : 5));
root.Add(crowd);

var commit = new Argument<string>("commit") { Description = "A commit of this repository, or a name of one." };
var rounds = new Option<int>("--rounds") { Description = "How often each is asked.", HelpName = "N", DefaultValueFactory = _ => 5 };
var against = new Command("against", "This build beside one of another commit, asked the same in turn: CPU of a request, and the ratio.") { commit, package, rounds };
against.SetAction(parsed => AgainstReport.Run(
    parsed.GetRequiredValue(commit), parsed.GetValue(package), parsed.GetValue(seconds) is > 0 and var n ? n : 1, parsed.GetValue(rounds)));
root.Add(against);

var parts = new Command("parts", "What a request is made of, part by part, in one process.");
parts.SetAction(_ => PartsReport.Run());
root.Add(parts);

var database = new Option<string?>("--database") { Description = "A database to measure instead of the made-up country.", HelpName = "FILE" };
var prices = new Command("prices", "What requests cost beside the CPU that they take: whether the price follows the work.") { database };
prices.SetAction(parsed => PricesReport.Run(parsed.GetValue(database)));
root.Add(prices);

var minutes = new Option<double>("--minutes") { Description = "How long it lasts.", HelpName = "N", DefaultValueFactory = _ => 10 };
var soak = new Command("soak", "Load for a long time, with imports in between: whether memory stays flat, and every answer is of one version.") { minutes };
soak.SetAction(parsed => SoakReport.Run(TimeSpan.FromMinutes(parsed.GetValue(minutes))));
root.Add(soak);

var answers = new Argument<string>("answers");
var urls = new Argument<string>("urls");
var bare = new Command(BareServer.Command) { answers, urls };
bare.Hidden = true;
bare.SetAction(parsed => BareServer.Run(parsed.GetRequiredValue(answers), parsed.GetRequiredValue(urls)));
root.Add(bare);

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is InvalidOperationException or InvalidDataException or IOException)
{
    Console.Error.WriteLine(e.Message);
    return 3;
}
