using ComplaintCoach.Knowledge.Masking;
using ComplaintCoach.Knowledge.Masking.Learned;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Masking;

/// <summary>What is learned: training, its file, and the model that goes with the library.</summary>
public sealed class MaskModelTests
{
    private static readonly LabelledText[] s_texts =
    [
        .. new[]
        {
            "暗号⟦name|蓝鲸⟧请讲", "暗号⟦name|白鹭⟧收到", "暗号⟦name|灰雁⟧请讲", "口令蓝鲸请讲", "口令白鹭收到", "今天没有暗号", "口令灰雁请讲", "暗号⟦name|黑隼⟧收到",
        }.Select(LabelledText.Parse),
    ];

    [Fact]
    public void The_words_before_a_name_are_learned()
    {
        var model = MaskModel.Train(s_texts);
        Masker.Mask("暗号红鲤请讲", model).Text.ShouldBe("暗号[姓名]请讲");
        Masker.Mask("口令红鲤请讲", model).Text.ShouldBe("口令红鲤请讲");
    }

    [Fact]
    public void The_same_texts_give_the_same_bytes() => Bytes(MaskModel.Train(s_texts)).ShouldBe(Bytes(MaskModel.Train(s_texts)));

    [Fact]
    public void A_model_is_read_as_it_was_written()
    {
        byte[] written = Bytes(MaskModel.Train(s_texts));
        var read = TagModelFile.Read(new MemoryStream(written)).ShouldNotBeNull();
        using var again = new MemoryStream();
        TagModelFile.Write(read, again);
        again.ToArray().ShouldBe(written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("CCMM")]
    [InlineData("not a model at all, but long enough for its head")]
    public void What_is_no_model_is_not_read(string bytes) => TagModelFile.Read(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(bytes))).ShouldBeNull();

    [Fact]
    public void A_model_cut_short_is_not_read()
    {
        byte[] written = Bytes(MaskModel.Train(s_texts));
        TagModelFile.Read(new MemoryStream(written[..^3])).ShouldBeNull();
    }

    /// <summary>Names that nothing announces, places without a number, numbers in pieces: no rule could tell them.</summary>
    [Theory]
    [InlineData("上次那位言小姐办事利索", "上次那位[姓名]小姐办事利索")]
    [InlineData("放我妈那儿,就说给翠兰的,村里都认识", "放我妈那儿,就说给[姓名]的,村里都认识")]
    [InlineData("霍启明,手机13800138000", "[姓名],手机[手机号]")]
    [InlineData("业主群里张桂芳家和老秦家都漏水", "业主群里[姓名]和[姓名]家都漏水")]
    [InlineData("从加油站那个路口进来右手第二栋", "从[地址]")]
    [InlineData("我住锦绣江南二期5幢,电梯又坏了", "我住[地址],电梯又坏了")]
    [InlineData("客户:一三八\n客服:嗯\n客户:零零幺二 七七六五", "客户:[手机号]\n客服:嗯\n客户:[手机号]")]
    [InlineData("我的车 沪A·后面是8K3F2", "我的车 [车牌]·后面是[车牌]")]
    public void What_no_rule_could_tell_is_learned(string typed, string masked) => Masker.Mask(typed).Text.ShouldBe(masked);

    /// <summary>The development sets are no part of what is learned; what falls below this has been unlearned.</summary>
    [Theory]
    [InlineData("masks.dev.jsonl", "0.98")]
    [InlineData("masks.dev.b.jsonl", "0.95")]
    [InlineData("masks.dev.c.jsonl", "0.97")]
    public void The_shipped_model_still_finds_what_it_found_on_the_development_sets(string set, string recall)
    {
        var (code, output, error) = CoachCommand.Run("", "evaluate", "masks", Path.Combine(TestCoach.Sets, set), "--at-least", recall);
        code.ShouldBe(0, output + error);
    }

    private static byte[] Bytes(MaskModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
