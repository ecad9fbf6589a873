namespace NtmGraph.Tests;

public class VietnameseTextTests
{
    [Theory]
    [InlineData("Đại Từ", "dai tu")]
    [InlineData("  DAI-TU ", "dai tu")]
    [InlineData("Hóa", "hoa")]
    [InlineData("Hoá", "hoa")]
    [InlineData("Đa\u0323i Tư\u0300", "dai tu")]
    [InlineData("\u0110a\u0323i Tu\u031b\u0300", "dai tu")]
    [InlineData("Nguyê\u0303n", "nguyen")]
    [InlineData("Nguye\u0303\u0302n", "nguyen")]
    [InlineData("THÁI NGUYÊN", "thai nguyen")]
    [InlineData("M'Đrắk", "m drak")]
    [InlineData("", "")]
    [InlineData(" - ", "")]
    [InlineData("🌾 Lúa", "🌾 lua")]
    public void Folding_leaves_small_letters_without_accents(string text, string folded) => Assert.Equal(folded, VietnameseText.Fold(text));

    [Theory]
    [InlineData("Đại Từ", "daitu")]
    [InlineData("  DAI-TU ", "daitu")]
    [InlineData("\u00d0ại Từ", "daitu")]
    [InlineData("Hoá", "hoa")]
    [InlineData("M'Đrắk", "mdrac")]
    [InlineData("Đắk Lắk", "daclac")]
    [InlineData("daklak", "daclac")]
    [InlineData("Đắc Lắc", "daclac")]
    [InlineData("Bắc Kạn", "baccan")]
    [InlineData("Khánh Kiên Kế", "khanhkienke")]
    [InlineData("Cư Ñi Kr\u014fng n\u0303", "cunicrongn")]
    [InlineData("Ký Quý Mỹ Ý", "kiquimii")]
    [InlineData("Thủy Tây Yên Kysor", "thuytayyenkysor")]
    [InlineData("Tổ 02, 10, 0", "to2,10,0")]
    public void A_search_key_is_the_same_however_a_name_is_typed(string text, string key) => Assert.Equal(key, VietnameseText.SearchKey(text));

    [Theory]
    [InlineData("ệ", "e\u0323\u0302")]
    [InlineData("Ự", "U\u031b\u0323")]
    [InlineData("ằ", "a\u0306\u0300")]
    [InlineData("ổ", "ô\u0309")]
    [InlineData("ý", "y\u0301")]
    public void Composed_and_decomposed_letters_are_the_same(string composed, string decomposed)
    {
        Assert.Equal(VietnameseText.SortKey(composed), VietnameseText.SortKey(decomposed));
        Assert.Equal(VietnameseText.Fold(composed), VietnameseText.Fold(decomposed));
    }

    [Theory]
    [InlineData("Ea H'Leo")]
    [InlineData("Ea H’Leo")]
    [InlineData("Ea H-Leo")]
    public void Signs_within_a_word_do_not_count(string name) =>
        Assert.Equal(VietnameseText.SortKey("Ea HLeo"), VietnameseText.SortKey(name));

    [Theory]
    [InlineData("Hòa An", "Hoà An")]
    [InlineData("Thủy", "Thuỷ")]
    public void A_tone_is_that_of_the_word_on_whichever_vowel_it_is_written(string name, string other) =>
        Assert.Equal(VietnameseText.SortKey(name), VietnameseText.SortKey(other));

    [Fact]
    public void Names_are_ordered_as_in_a_dictionary()
    {
        string[] ordered =
        [
            "(A)", "a", "à", "ả", "ã", "á", "ạ", "a b", "an", "ăn", "ân", "da", "đa", "đá", "e", "Ea H'Leo", "Ea Hu", "Ea Kar", "ê", "Ha", "H'Drai", "H-Drang", "Hóa", "Hưng", "o", "ô", "ơ", "Tổ 02", "Tổ 2a", "Tổ 03", "Tổ 10", "u", "ư", "y", "ỵ",
        ];
        Assert.Equal(ordered, ordered.Reverse().OrderBy(VietnameseText.SortKey, StringComparer.Ordinal));
    }
}
