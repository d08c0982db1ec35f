using ComplaintCoach.Knowledge.Masking;

namespace ComplaintCoach.Knowledge.Tests.Masking;

public sealed class AddressTests
{
    [Theory]
    [InlineData("送到枫林绿洲13-1-402去了", "送到[地址]去了")]
    [InlineData("我们宿舍就行 竹园12舍417 收", "我们宿舍就行 [地址] 收")]
    [InlineData("和路口往东走,中山路与解放路交叉口往东50米,车在那", "和路口往东走,[地址],车在那")]
    [InlineData("浙江省杭州市西湖区文三路478号华星时代广场A座1203室", "浙江省杭州市西湖区[地址]")]
    [InlineData("杭州文三路478号", "杭州[地址]")]
    [InlineData("我住幸福里小区3栋2单元501", "我住[地址]")]
    [InlineData("我住幸福里小区", "我住[地址]")]
    [InlineData("我在同济新村住了三十年", "我在[地址]住了三十年")]
    [InlineData("送到张家港路18弄6号302室,谢谢", "送到[地址],谢谢")]
    [InlineData("在建设路云锦花园7-2-1104等", "在[地址]等")]
    [InlineData("南苑小区二期八栋三单元四零二", "[地址]")]
    [InlineData("老家李家坳村5组27号", "老家[地址]")]
    [InlineData("王庄村三组", "[地址]")]
    [InlineData("石桥乡东孟庄村西头第三排8号", "[地址]")]
    [InlineData("团结巷12号院4号楼", "[地址]")]
    [InlineData("嘉禾里胡同甲15号", "[地址]")]
    [InlineData("白沙洲大道特一号", "[地址]")]
    [InlineData("3号楼2单元1701", "[地址]")]
    [InlineData("5栋902漏水", "[地址]漏水")]
    [InlineData("住香榭丽舍9栋", "住[地址]")]
    [InlineData("滨江大道1088号万科翡翠滨江1期2幢3201", "[地址]")]
    [InlineData("花溪大道南段128号溪山御景A3-1207", "[地址]")]
    [InlineData("人民东路与解放路交叉口往南50米金鼎广场B1层12号铺", "[地址]")]
    [InlineData("中山北路二段96號5樓之3", "[地址]")]
    [InlineData("松仁路100巷12弄3號7樓", "[地址]")]
    [InlineData("彌敦道655號恆信大樓12樓B室", "[地址]")]
    [InlineData("地址:胜利屯镇北街道口老供销社后院平房", "地址:[地址]")]
    [InlineData("南京西路1266弄", "[地址]")]
    public void An_address_is_masked_from_the_street_on(string typed, string masked) => Masker.Mask(typed).Text.ShouldBe(masked);

    [Theory]
    [InlineData("酒店1808房间空调滴水")]
    [InlineData("楼下301的狗叫了一晚上")]
    [InlineData("你们中山路那家店和解放路那家店")]
    [InlineData("在高架路上抛锚了")]
    [InlineData("我们小区3号停水")]
    [InlineData("13号楼的电梯坏了13天")]
    [InlineData("我住你们对面那个小区")]
    [InlineData("3楼5号柜台,1楼2号收银台")]
    [InlineData("地铁3号线坐到底,2号口出来")]
    [InlineData("3号下午在2号门排了5个号")]
    [InlineData("五一路口红绿灯那儿")]
    [InlineData("我知道3号要交")]
    [InlineData("地址写错了")]
    [InlineData("联系人:本人;电话:同上;地址:见合同")]
    [InlineData("走了两条弯路,绕到村里去了")]
    public void No_address_is_seen(string typed) => Masker.Mask(typed).Text.ShouldBe(typed);

    [Theory]
    [InlineData("中山路12号,3号来取", "[地址],3号来取")]
    [InlineData("幸福小区3栋,11月3号停水", "[地址],11月3号停水")]
    [InlineData("桂花巷9号门口的车", "[地址]的车")]
    public void What_follows_an_address_stays(string typed, string masked) => Masker.Mask(typed).Text.ShouldBe(masked);
}
