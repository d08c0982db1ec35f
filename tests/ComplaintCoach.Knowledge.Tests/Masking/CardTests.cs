using ComplaintCoach.Knowledge.Masking;

namespace ComplaintCoach.Knowledge.Tests.Masking;

public sealed class CardTests
{
    [Theory]
    [InlineData("310104198803151428", "[身份证号]")]
    [InlineData("11010519491231002X", "[身份证号]")]
    [InlineData("11010519491231002x", "[身份证号]")]
    [InlineData("310104 19880315 1428", "[身份证号]")]
    [InlineData("310104-19880315-1428", "[身份证号]")]
    [InlineData("３１０１０４１９８８０３１５１４２８", "[身份证号]")]
    [InlineData("三一零一零四一九八八零三一五一四二八", "[身份证号]")]
    [InlineData("身份证310104198803151429", "身份证[身份证号]")]
    [InlineData("身份证号420106751108213", "身份证号[身份证号]")]
    public void An_identity_card_is_masked(string typed, string masked) => Masker.Mask(typed).Text.ShouldBe(masked);

    [Theory]
    [InlineData("310104198803151429")]
    [InlineData("990104198803151428")]
    [InlineData("420106751108213")]
    [InlineData("水表号310104198803151428")]
    [InlineData("合同编号11010519491231002X-A")]
    [InlineData("身份证后四位1428")]
    public void No_identity_card_is_seen(string typed) => Masker.Mask(typed).Text.ShouldBe(typed);

    [Theory]
    [InlineData("6228480402564890018", "[银行卡号]")]
    [InlineData("4111-1111-1111-1111", "[银行卡号]")]
    [InlineData("4111 1111 1111 1111", "[银行卡号]")]
    [InlineData("卡号6222021203001234560", "卡号[银行卡号]")]
    [InlineData("银行卡我发你,6222 0212 0300 1234 560", "银行卡我发你,[银行卡号]")]
    [InlineData("6217850000012345678中行", "[银行卡号]中行")]
    [InlineData("卡号是六二二八四八零四零二五六四八九零零一八", "卡号是[银行卡号]")]
    [InlineData("卡号5 2 2 1 0 0 1 2 3 4 5 6 7 8 9 0", "卡号[银行卡号]")]
    [InlineData("4111 1111 1111 1111 13812345678", "[银行卡号] [手机号]")]
    public void A_bank_card_is_masked(string typed, string masked) => Masker.Mask(typed).Text.ShouldBe(masked);

    [Theory]
    [InlineData("6228480402564890011")]
    [InlineData("流水号6228480402564890018")]
    [InlineData("订单号4111111111111111")]
    [InlineData("商户单号 4111 1111 1111 1111")]
    [InlineData("银行卡尾号8890")]
    [InlineData("20261105138001380001")]
    [InlineData("会员卡号4111111111111111")]
    public void No_bank_card_is_seen(string typed) => Masker.Mask(typed).Text.ShouldBe(typed);
}
