using System.CommandLine;
using NtmGraph.Attacks;

var seed = new Option<int?>("--seed") { Description = "The seed of the first attack; each further one has the next. Another every time where left out.", HelpName = "N" };
var count = new Option<int>("--count") { Description = "How many attacks to make.", HelpName = "N", DefaultValueFactory = _ => 2000 };
var hours = new Option<double?>("--hours") { Description = "Makes attacks for so long, however many they are.", HelpName = "N" };
var database = new Option<string?>("--database") { Description = "A SQLite file to serve, such as one with national data; the shipped data where left out.", HelpName = "FILE" };

var packages = new Option<bool>("--packages") { Description = "Sends packages to be imported, in place of questions." };
var show = new Option<bool>("--show") { Description = "Prints the first attack in place of making it." };

var root = new RootCommand("Attacks a server with questions and packages made from seeds, and prints what it could not bear.") { seed, count, hours, database, packages, show };
root.SetAction(async (parsed, ct) =>
{
    await using var server = await AttackedServer.Start(parsed.GetValue(database), ct);
    var first = parsed.GetValue(seed) ?? Environment.TickCount & int.MaxValue;
    Func<Chance, Attack> make = parsed.GetValue(packages) ? server.PackageAttack : server.RequestAttack;
    if (parsed.GetValue(show))
    {
        await Console.Out.WriteLineAsync(make(new Chance(first)).Text);
        return 0;
    }
    var extent = parsed.GetValue(hours) is { } time ? Extent.For(TimeSpan.FromHours(time)) : Extent.Of(parsed.GetValue(count));
    var report = await Assault.Run(server, make, first, extent, Console.Out, ct);
    return report.Findings.Count == 0 ? 0 : 1;
});
return await root.Parse(args).InvokeAsync();
