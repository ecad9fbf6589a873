namespace NtmGraph.Tests;

public class BoundTests
{
    [Theory]
    [InlineData("Exact", "Exact", "Exact")]
    [InlineData("Exact", "AtLeast", "AtLeast")]
    [InlineData("Exact", "AtMost", "AtMost")]
    [InlineData("Exact", "About", "About")]
    [InlineData("AtLeast", "AtLeast", "AtLeast")]
    [InlineData("AtLeast", "AtMost", "About")]
    [InlineData("AtLeast", "About", "About")]
    [InlineData("AtMost", "AtMost", "AtMost")]
    [InlineData("AtMost", "About", "About")]
    [InlineData("About", "About", "About")]
    public void A_sum_is_as_sure_as_its_parts_allow(string bound, string other, string sum)
    {
        Assert.Equal(Enum.Parse<Bound>(sum), Enum.Parse<Bound>(bound).Plus(Enum.Parse<Bound>(other)));
        Assert.Equal(Enum.Parse<Bound>(sum), Enum.Parse<Bound>(other).Plus(Enum.Parse<Bound>(bound)));
    }
}
