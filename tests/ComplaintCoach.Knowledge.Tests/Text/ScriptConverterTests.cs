using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Tests.Text;

public sealed class ScriptConverterTests
{
    [Theory]
    [InlineData("头发", "頭髮")]
    [InlineData("发送", "發送")]
    [InlineData("皇后", "皇后")]
    [InlineData("之后", "之後")]
    [InlineData("我今天下午三点前给您回电话。", "我今天下午三點前給您回電話。")]
    public void A_sentence_is_written_in_traditional(string simplified, string traditional) =>
        ScriptConverter.ToTraditional(simplified).ShouldBe(traditional);

    [Theory]
    [InlineData("你們這樣不對吧,我要退錢", Script.Traditional)]
    [InlineData("你们这样不对吧,我要退钱", Script.Simplified)]
    [InlineData("好", Script.Simplified)]
    [InlineData("", Script.Simplified)]
    public void The_script_is_told(string text, Script script) => ScriptConverter.Detect(text).ShouldBe(script);
}
