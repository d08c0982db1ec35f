using ComplaintCoach.Knowledge.Masking;

namespace ComplaintCoach.Knowledge.Tests.Masking;

public sealed class LabelledTextTests
{
    [Fact]
    public void Marks_are_taken_out_and_stretches_count_units_of_what_is_left()
    {
        var text = LabelledText.Parse("😀我叫⟦name|王丽娟⟧,修了⟦amount|680元⟧");
        text.Text.ShouldBe("😀我叫王丽娟,修了680元");
        text.Stretches.Select(s => (s.Kind, s.Span.In(text.Text))).ShouldBe([("name", "王丽娟"), ("amount", "680元")]);
    }

    [Theory]
    [InlineData("我叫⟦name|王")]
    [InlineData("我叫⟦王⟧|")]
    [InlineData("⟦name|王⟦name|丽⟧⟧")]
    public void A_broken_mark_is_named_by_its_place(string marked) => Should.Throw<FormatException>(() => LabelledText.Parse(marked)).Message.ShouldContain("the mark at");
}
