using ComplaintCoach.Knowledge.Masking;

namespace ComplaintCoach.Knowledge.Tests.Masking;

public sealed class ContactTests
{
    [Theory]
    [InlineData("zhang.wei88@163.com", "[邮箱]")]
    [InlineData("发到Chen_Yu-Ting@gmail.com.tw,谢谢", "发到[邮箱],谢谢")]
    [InlineData("wang123＠126．com", "[邮箱]")]
    [InlineData("yao77 @ outlook.com", "[邮箱]")]
    [InlineData("zhangsan艾特qq点com", "[邮箱]")]
    [InlineData("865520134@qq.com", "[邮箱]")]
    [InlineData("13800138000@163.com", "[邮箱]")]
    [InlineData("a.b+c@sub.mail.edu.cn请回", "[邮箱]请回")]
    [InlineData("wujian88 at gmail.com", "[邮箱]")]
    [InlineData("mengxi2005（艾特）qq.com", "[邮箱]")]
    [InlineData("jiangtt@vip.163.com", "[邮箱]")]
    public void A_mail_address_is_masked(string typed, string masked) => Masker.Mask(typed).Text.ShouldBe(masked);

    [Theory]
    [InlineData("@客服小美 出来")]
    [InlineData("@所有人")]
    [InlineData("QQ号@qq.com")]
    [InlineData("3@5")]
    public void No_mail_address_is_seen(string typed) => Masker.Mask(typed).Spans.ShouldNotContain(span => span.Kind == MaskKind.Email);

    [Theory]
    [InlineData("微信lihua_1987", "微信[微信号]")]
    [InlineData("微信号是Leo_Zhou1990", "微信号是[微信号]")]
    [InlineData("wx:wxid_8k2jd93ms0q121", "wx:[微信号]")]
    [InlineData("vx abc-9527", "vx [微信号]")]
    [InlineData("加V:zhao-mei-li66", "加V:[微信号]")]
    [InlineData("V信 abc9527", "V信 [微信号]")]
    [InlineData("威信hjk20080808", "威信[微信号]")]
    [InlineData("薇❤:mmqq520_zz", "薇❤:[微信号]")]
    [InlineData("➕VXgoodluck777", "➕VX[微信号]")]
    [InlineData("WeChat ID: amy_lau_hk", "WeChat ID: [微信号]")]
    [InlineData("wx搜Panpan_fix能找到", "wx搜[微信号]能找到")]
    [InlineData("加我lihua_1987微信", "加我[微信号]微信")]
    [InlineData("lihua_1987是我微信", "[微信号]是我微信")]
    [InlineData("微信同号13812345678", "微信同号[手机号]")]
    [InlineData("wxzhou_dd77", "wx[微信号]")]
    [InlineData("微,信:a_qiang_car", "微,信:[微信号]")]
    [InlineData("加微信聊吧，hz_fix_phone。", "加微信聊吧，[微信号]。")]
    [InlineData("我的微信號係 tszyan_924", "我的微信號係 [微信号]")]
    [InlineData("xu_laoliu这个是我微信", "[微信号]这个是我微信")]
    public void A_wechat_id_is_masked(string typed, string masked) => Masker.Mask(typed).Text.ShouldBe(masked);

    [Theory]
    [InlineData("微信支付了56.8元")]
    [InlineData("微信转账13800元")]
    [InlineData("微信iPhone版打不开")]
    [InlineData("V6会员")]
    [InlineData("wx转账也有记录")]
    [InlineData("WX20261108009是你们给我的维修单号")]
    [InlineData("你v我50")]
    [InlineData("微信交易单号4200001899202610223344556677")]
    [InlineData("微信聊天记录20260101")]
    [InlineData("微信群里说iphone15坏了")]
    [InlineData("微信支付单号ls2024a031")]
    [InlineData("wx小程序打不开")]
    public void No_wechat_id_is_seen(string typed) => Masker.Mask(typed).Text.ShouldBe(typed);

    [Theory]
    [InlineData("qq284736151", "qq[QQ号]")]
    [InlineData("QQ号码是3017745528", "QQ号码是[QQ号]")]
    [InlineData("扣扣1093847562", "扣扣[QQ号]")]
    [InlineData("企鹅号:1122334455", "企鹅号:[QQ号]")]
    [InlineData("企鹅号是8 6 5 5 2 0 1 3", "企鹅号是[QQ号]")]
    [InlineData("q q 1928 3746 5", "q q [QQ号]")]
    [InlineData("加Q45912307", "加Q[QQ号]")]
    [InlineData("扣7782134", "扣[QQ号]")]
    [InlineData("QQ203771846或91835502", "QQ[QQ号]或[QQ号]")]
    [InlineData("588126703（这是企鹅号）", "[QQ号]（这是企鹅号）")]
    [InlineData("企 鹅 30017782", "企 鹅 [QQ号]")]
    public void A_qq_number_is_masked(string typed, string masked) => Masker.Mask(typed).Text.ShouldBe(masked);

    [Theory]
    [InlineData("QQ会员15元")]
    [InlineData("Q345型钢")]
    [InlineData("扣了6分")]
    [InlineData("QQ音乐扣费12000元")]
    [InlineData("QQ音乐会员订单12345678")]
    [InlineData("QQ上说好20260101")]
    public void No_qq_number_is_seen(string typed) => Masker.Mask(typed).Text.ShouldBe(typed);
}
