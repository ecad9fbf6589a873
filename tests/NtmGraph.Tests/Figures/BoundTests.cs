namespace NtmGraph.Tests;

public class BoundTests
{
    [Theory]
    [InlineData("Exact", false, false)]
    [InlineData("AtLeast", true, false)]
    [InlineData("AtMost", false, true)]
    [InlineData("About", true, true)]
    public void A_bound_says_on_which_side_of_the_number_the_true_value_may_lie(string name, bool more, bool less)
    {
        var bound = Enum.Parse<Bound>(name);
        Assert.Equal((more, less), (bound.MayBeMore(), bound.MayBeLess()));
        Assert.Equal(bound, Bounds.Of(more, less));
    }

    [Theory]
    [InlineData("Exact", false, true, false)]
    [InlineData("AtLeast", false, true, true)]
    [InlineData("AtMost", true, true, false)]
    [InlineData("About", false, true, false)]
    public void A_bounded_number_is_true_of_values_that_are_surely_on_its_side(string name, bool less, bool same, bool more)
    {
        var bound = Enum.Parse<Bound>(name);
        Assert.Equal((less, same, more), (bound.Allows(460, 459.9m), bound.Allows(460, 460), bound.Allows(460, 460.1m)));
    }
}
