using Microsoft.Extensions.DependencyInjection.Extensions;

namespace NtmGraph.Serving;

/// <summary>
/// One step on the way from an HTTP request to its answer. A server has one object of each class of steps. All requests pass through
/// it, many at the same time, so that it keeps nothing of a request: that lies in the <see cref="ServedRequest"/>.
/// </summary>
internal interface IRequestStep
{
    /// <summary>Does its part, and calls the steps that follow where there is more to do.</summary>
    /// <exception cref="HttpRefusal">The request is refused. <see cref="TellFaults"/> writes this and every other exception as an answer.</exception>
    Task Invoke(ServedRequest request, NextStep next);
}

/// <summary>The steps that follow on one, as a whole. A step may call them not at all, once, or for several requests.</summary>
internal delegate Task NextStep(ServedRequest request);

/// <summary>A list of steps, in the order in which a request passes through them.</summary>
internal sealed class RequestSteps
{
    private readonly List<Type> steps = [];

    /// <summary>Adds a step to the end of the list.</summary>
    public RequestSteps Use<T>() where T : class, IRequestStep
    {
        steps.Add(typeof(T));
        return this;
    }

    /// <summary>Adds the steps of another list to the end of this one.</summary>
    public RequestSteps Then(RequestSteps others)
    {
        steps.AddRange(others.steps);
        return this;
    }

    /// <summary>Registers the steps, once for all lists that have them.</summary>
    public void Register(IServiceCollection services)
    {
        foreach (var step in steps)
            services.TryAddSingleton(step);
    }

    /// <summary>Links the steps. This is done once, so that a request takes no more than a call for each step.</summary>
    public NextStep Build(IServiceProvider services)
    {
        NextStep next = _ => Task.CompletedTask;
        foreach (var type in Enumerable.Reverse(steps))
        {
            var (step, following) = ((IRequestStep)services.GetRequiredService(type), next);
            next = request => step.Invoke(request, following);
        }
        return next;
    }
}
