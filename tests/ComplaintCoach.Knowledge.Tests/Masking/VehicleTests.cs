using ComplaintCoach.Knowledge.Masking;

namespace ComplaintCoach.Knowledge.Tests.Masking;

public sealed class VehicleTests
{
    [Theory]
    [InlineData("京A12345", "[车牌]")]
    [InlineData("粤B·D12345", "[车牌]")]
    [InlineData("京·A12345", "[车牌]")]
    [InlineData("京AD12345", "[车牌]")]
    [InlineData("苏A12345F", "[车牌]")]
    [InlineData("沪c0h5x7", "[车牌]")]
    [InlineData("赣C 3 H 7 9 6", "[车牌]")]
    [InlineData("黑A-88K99", "[车牌]")]
    [InlineData("鲁B1234学", "[车牌]")]
    [InlineData("川A0356警", "[车牌]")]
    [InlineData("冀J 5T82挂", "[车牌]")]
    [InlineData("粤Z·F023港", "[车牌]")]
    [InlineData("粤Z1234澳", "[车牌]")]
    [InlineData("沪A0123领", "[车牌]")]
    [InlineData("使224578", "[车牌]")]
    [InlineData("浙B·临12345", "[车牌]")]
    [InlineData("滬A·B1234", "[车牌]")]
    [InlineData("沪A幺二三五四", "[车牌]")]
    [InlineData("京A12345 13812345678", "[车牌] [手机号]")]
    [InlineData("我的京A12345修好没", "我的[车牌]修好没")]
    public void A_plate_is_masked(string typed, string masked) => Masker.Mask(typed).Text.ShouldBe(masked);

    [Theory]
    [InlineData("新A6L和新A4差多少")]
    [InlineData("贵A店、川B店")]
    [InlineData("京A仓库")]
    [InlineData("京东A12345")]
    [InlineData("京A1234567")]
    [InlineData("京ABCDEF")]
    [InlineData("川崎Z900")]
    [InlineData("使用224578次")]
    public void No_plate_is_seen(string typed) => Masker.Mask(typed).Spans.ShouldNotContain(span => span.Kind == MaskKind.Plate);

    [Theory]
    [InlineData("LSVAG2180E2109387", "[车架号]")]
    [InlineData("wvwzzz1kz6w386752", "[车架号]")]
    [InlineData("车架号(VIN):LSVAG2180E2109387", "车架号(VIN):[车架号]")]
    [InlineData("VINLSVAG2180E2109387", "VIN[车架号]")]
    [InlineData("识别代号LFV3A 23C 5H3 012345", "识别代号[车架号]")]
    [InlineData("ＬＳＶＡＧ２１８０Ｅ２１０９３８７", "[车架号]")]
    public void A_vehicle_identification_number_is_masked(string typed, string masked) => Masker.Mask(typed).Text.ShouldBe(masked);

    [Theory]
    [InlineData("JDVB2617839405521")]
    [InlineData("运单号LSVAG2180E2109387")]
    [InlineData("授权码XK7P2M9QW4RT6YV87")]
    [InlineData("LSVAG2180E21093871")]
    [InlineData("LSVAG2180E210938")]
    [InlineData("LSVAGOIQ0E2109387")]
    [InlineData("车架后六位109387")]
    public void No_vehicle_identification_number_is_seen(string typed) => Masker.Mask(typed).Text.ShouldBe(typed);
}
