using NtmGraph.Tests;
using Xunit.MicrosoftTestingPlatform;

// Without the server, one test says what is missing; all others could only say the same.
string[] only = DatabasePlace.Missing is null
    ? ["--filter-trait", $"{DatabaseMark.Trait}=each"]
    : ["--filter-class", typeof(TestedDatabaseTests).FullName!];
return await TestPlatformTestFramework.RunAsync([.. args, .. only], SelfRegisteredExtensions.AddSelfRegisteredExtensions);
