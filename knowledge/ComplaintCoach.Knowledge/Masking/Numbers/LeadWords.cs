namespace ComplaintCoach.Knowledge.Masking.Numbers;

/// <summary>The words that say what a number is. Simplified and lower case, as folded. Immutable, thread-safe.</summary>
internal static class LeadWords
{
    public static IReadOnlyList<(Lead Lead, string Words)> All { get; } =
    [
        (Lead.Phone, """
            电话 电话号码 电话号 门号 手提 手机 手机号 手机号码 号码 联系方式 联系电话 联系手机 联系 座机 固话 固定电话 传真 致电 拨打 拨 打 来电 回电 回拨 呼叫
            联络 联络电话 行动电话 家电 市话 办公电话 办公室 本机 机号 移动电话 热线 tel phone mobile mob call whatsapp line cell fax 短信 短讯 打给 打电话
            """),
        (Lead.IdCard, "身份证 身份证号 身份证号码 身份证件 证件 证件号 证件号码 证号 身份号 身份号码 公民身份号码 居民身份证 二代证 一代证 身份证明 身份编号 身分证 身分证号 身分证字号"),
        (Lead.BankCard, """
            卡号 银行卡 银行卡号 银行账号 银行账户 储蓄卡 信用卡 借记卡 贷记卡 工资卡 账号 账户 帐号 帐户 收款账号 退款账号 收款卡 这张卡 那张卡 旧卡 新卡 我的卡 卡片 卡
            工行 建行 农行 中行 招行 交行 邮储 工商银行 建设银行 农业银行 中国银行 招商银行 交通银行 邮政储蓄 信用社 农商行 民生银行 浦发 兴业银行 中信银行 平安银行 光大银行
            visa mastercard 银联 银联卡
            """),
        (Lead.Vin, "车架 车架号 车架号码 整车编码 整车代码 vin vin码 vin号 大架号 大架 底盘号 底盘 识别代号 识别码 识别代码 车辆识别代号 车辆识别码 车辆识别代码 钢印号 车身号 车身号码"),
        (Lead.Plate, "车牌 车牌号 车牌号码 牌照 牌照号 车号 牌号 挂牌"),
        (Lead.Order, """
            订单 订单号 订单编号 订单号码 单号 运单 运单号 快递号 快递单 快递单号 物流号 物流单 物流单号 包裹号 邮件号 面单 工单 工单号 工单编号 编号 编码 代码
            流水 流水号 交易号 交易单号 交易流水 商户单号 商户订单 微信单号 支付单号 支付宝单号 凭证 凭证号 参考号 检索号 发票 发票号 发票号码 发票代码 票号 票据 票据号 合同 合同号 合同编号 协议号
            保单 保单号 型号 规格 序列号 序号 sn s/n sn码 no no. imei imei码 串号 串码 机身号 机身码 机器号 机器码 资产编号 固定资产 设备号 设备编号 桩号 桩编号 电桩 批号 批次 批次号 条码 条形码 件号 零件号
            配件号 配件编码 货号 款号 单据 单据号 收据 收据号 回执 回执号 案件号 案号 受理号 受理编号 受理单 登记号 投诉号 投诉编号 投诉单 服务单 服务单号 维修单 维修单号 结算单 安装单 派工单 派单
            任务单 任务号 定损单 报案号 赔案号 确认号 预订号 预定号 预约号 预约单 预约码 取件码 取货码 提货码 验证码 授权码 激活码 激活号 兑换码 券码 券号 卡券 礼品卡 购物卡 充值卡 会员号 会员卡 会员卡号
            会员编号 会员码 客户号 客户编号 客户编码 户号 用户号 用户编号 水表号 电表号 气表号 表号 宽带 宽带账号 宽带号 宽带账户 用户名 游戏账号 工号 员工号 学号 考号 准考证号 准考证 座位号 航班 航班号 车次 行程单
            行程单号 罚单 罚单号 决定书 处罚决定 文号 发动机 发动机号 发动机号码 电机号 备案号 许可证 许可证号 注册号 税号 识别号 纳税人识别号 信用代码 社会信用代码 商品码 商品编码 商品编号 商品id sku asin
            房号 房间号 桌号 柜号 箱号 集装箱号 提单 提单号 流程号 申请号 申请单 采购单 入库单 出库单 报价单 账单号 追踪号 跟踪号 单子 备件号 件码 order invoice ticket tracking serial model id
            """),
        (Lead.Amount, "金额 总额 总价 价格 余额 积分 里程 里程数 公里数 读数 费用 合计 共计 总计 人民币 售价 单价 欠款 尾款 定金 押金 退款金额 rmb cny"),
    ];

    /// <summary>Words that name a bank card when they stand behind the number.</summary>
    public static WordList BanksBehind { get; } = new("工行 建行 农行 中行 招行 交行 邮储 工商 建设银行 农业银行 中国银行 招商 交通银行 银行卡 储蓄卡 这张卡 这个卡 卡号");

    /// <summary>Words that name an order when they stand behind the number.</summary>
    public static WordList OrdersBehind { get; } = new("订单 工单 单号 运单 快递单 流水 编号 单子 保单 发票 投诉单 服务单 维修单");
}
