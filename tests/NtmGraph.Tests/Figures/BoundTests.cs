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
}
