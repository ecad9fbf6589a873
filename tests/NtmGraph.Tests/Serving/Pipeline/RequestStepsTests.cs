using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Tests;

public class RequestStepsTests
{
    [Fact]
    public async Task A_request_passes_through_the_steps_in_the_order_of_the_list_until_one_ends_it()
    {
        var passed = new List<string>();
        var steps = new RequestSteps().Use<First>().Use<Last>().Use<Never>();
        var services = new ServiceCollection().AddSingleton(passed);
        steps.Register(services);
        var way = steps.Build(services.BuildServiceProvider());
        await way(new ServedRequest(new DefaultHttpContext(), "http://localhost"));
        await way(new ServedRequest(new DefaultHttpContext(), "http://localhost"));
        Assert.Equal(["in", "last", "out", "in", "last", "out"], passed);
    }

    [Fact]
    public void Lists_share_the_steps_that_they_have_in_common()
    {
        var services = new ServiceCollection();
        RequestPipelines.GraphQL.Register(services);
        RequestPipelines.Export.Register(services);
        Assert.Single(services, service => service.ServiceType == typeof(AwaitPlace));
    }

    private sealed class First(List<string> passed) : IRequestStep
    {
        public async Task Invoke(ServedRequest request, NextStep next)
        {
            passed.Add("in");
            await next(request);
            passed.Add("out");
        }
    }

    private sealed class Last(List<string> passed) : IRequestStep
    {
        public Task Invoke(ServedRequest request, NextStep next)
        {
            passed.Add("last");
            return Task.CompletedTask;
        }
    }

    private sealed class Never : IRequestStep
    {
        public Task Invoke(ServedRequest request, NextStep next) => throw new InvalidOperationException("The request has ended.");
    }
}
