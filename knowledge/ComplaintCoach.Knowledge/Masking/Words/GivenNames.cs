using System.Buffers;
using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Words;

/// <summary>Which characters given names are made of. Immutable, thread-safe.</summary>
internal static class GivenNames
{
    /// <summary>Characters of everyday sentences that are rare in names, by their frequency in complaints; any other character may be part of a name.</summary>
    private const string Ordinary = """
        个上点得下能着客事出话别回电用时几想自多样前单听后机手十头诉户办店住见写次钱费分己错公当记报接门告气台主只管起面师两现收保口位间走条价房处通解算司懂改题弄百认第复送完字赔消无句便服死种提边录差遍动外眼求装应交答投放块地坏原早关款反半楼帮干期程规最务傅难留份评部员数检货由网按停签责
        怪候重排量线果病火补结作八调卡断空拍漏搞底烦片包受掉坐免票绝度午取物碰内麻转跑谈订导据身急测图团决孩约快肯慢闹餐核加场比视往失表敢倒负板随料流息黑替万站套质付脑像试整脸些标歉配识丢牌厂骂指游推压挂酒体咋低统活热够饭遇案专七页凭器释九觉女销拉区示向何备批误妈骑怕假翻待级箱响抱注监油
        局乱隔休目续嫌味选入摆频私额论确亲破菜值项笔夜控旅变嘴格扣贴计伤喊细盘制脚洗读拆议例偿队硬陪爷挑况玩拖担递吵播感市岁插更显材院催截养旧尽柜操态究设派冷损哭租折使骗害街聊抖惯屏特限运趟辈故离撤落偷药偏止瞧劝背并忍委删填相争速编摔窗血封矩爆省须紧命忙售段短护称烧纸冲资属床座壁跳追怨倍
        预拜官堵婆申奶产习否验逐列零警充室锅神轻障缺睛至类梯撞食盖耳桌招衣概醒供此足持烫软性摸双置需曝犯睡营划傻砸共型粉执丝购欠厅技皮赖尾未厨邮架锁访忘刀糊疑险绕呼庭较凉索扯刹课式甭踩序透亏灯赶寄防邻炸垃圾券靠烟集造具适姨搬栏避瞎欺瓶术层熟异哥娃扫始历象逼吐画激刷帖冒救占恢谅抬伙媒甩泄娘
        爸狗疯医滴拧押巴审池络呗耐猫拨库王猜判擦及述引泡坑垫鼓闭返布夸介霉除劲鬼版致废秒末墙沟杯独夹众仔袋掂支苦胎拒朵毒旁汤掏世状档抢俩抽脏吼稀磨附滚屋刻搜草策隐抓扔婚嗓咬搁剪般参摄凑罚讨竟禁拼嚷盯穿徒搭函职洒诈闲捅初笨减校似腿盒烂扰角困终博驾择蛋剩泪仓稿余宿孙缓砍罪劳杀缠吓谓藏覆镜鸡堆
        敲撒磕耽肿诊哄摊累切恶阵蛮忽混肚挨企抹违裂鞋观肉助效首惹恁脱乎疼屁呜右虑喔荐谱馆脾桶刮姑仍词纠询嘞侬瞅裁施即幕碎虫输训涉继涂颗躲黄伺温近乡塞享猪吊焦册篇赚钻演晒勿吹抄母弹稍痕散暴吞妥毁崩碗椅凶拾痛嚟农漆螺毕吭构添描鲜察杂戏讼讹馈岔辞途幼阅灰骨饿辣顿慌组舱熬胸土束瞒乘形怒厉胃缆缩临
        盲憋冤攒村尔船盼帝钉毫舍触穷拦晕瓜针燃孕抠虚掌模窝鱼扇喇吱界奖戴逾扛屈滑突斤尺塑辆悄围骚贪姥弱沉懒载虾际淡牙拷捡汽饮遗玻闺吸洞糟托探粗瓷辑胁父蠢串踢肝融骤咨治浴耍坊宰胶径缸嗦拎钥喷歇嗡渗贷疹舌股坠杠誉煤促眠泼搅烊谎挖妇赌仅膜税匙爬挣鼻踏耗练撑涨讯势授严酸罢寸趴掰勾援槽卸暂猴跪蹲尖
        摇割罕腻极秘枕滤伐伴冻刁恕缝董戚链厕刺巾痴扭撕闷唇偶弃残驶辙愧奈喘液境肠烤刘暖溜铺茧拔孔遭埋闸侄碍蹭晾借暗臭详泥叔降雾箭估睁糖塌抚蟑螂逻危横握辩惊疵盗症移悔爽丈粥咽府措俗麦泵符歪芯壳秤寻腰拣湿咖啡赵闪汗漂啰固轴剔拟狠鸟喉挡祸抛剧诬诸擅鼠饶矫逗捣貌枉抑驱债踪牢溃薄爹挪缴纷敷哑呐杆呃
        拢攻署嘢挤淋慰砖罐噪斧贱桩席凌倾趣唬昏轨咙怠狂聋既迷熄阀督狮陌攥棍鸭瑕允皇奥臊殊仙陷丰躁恼妻忌浅届棉哟兄裹悠袖羞勒县咩泻夺碑典叭锤略钮鞠躬筒煮赏筷恨脯契京跌撬览储炉灭扎奔础糕枪捞跤锚噎柄染刊番携卧尿恋敌醉粹茬渣铲堪赠迫谤州碟屉
        """;

    /// <summary>Characters that no given name holds: function words and words of speaking, asking and doing.</summary>
    private const string Never = """
        的了是我你您他她它们在吗呢吧啊呀哦嘛哈把被给这那哪谁什怎么没不很就都又再还说讲问找打买卖退换修查看昨今去到吃喝跟让叫请等带拿与但而却因为所或者已将该咱俺嗯喂欸诶啦咯哎唉呵嘿么啥
        嘅系喺咗啲佢冇嗰噉咁睇乜唔哋係您做要过也对号码姓址证件车账帐某另每各副总
        """;

    /// <summary>Characters that may stand in a name but are likelier the next word.</summary>
    private const string Doubtful = "则名才于以想能会有来上下前后可从向和同先刚正只最太几两个位多少着得地用住坐身手电微需希投报反申提交付开订今晚早中午当现接联送收寄回走出进入办处理约预";

    private static readonly SearchValues<char> s_ordinary = CharacterSets.Of(Ordinary);
    private static readonly SearchValues<char> s_never = CharacterSets.Of(Never);
    private static readonly SearchValues<char> s_doubtful = CharacterSets.Of(Doubtful);

    /// <summary>Whether the character speaks for an ordinary word.</summary>
    public static bool IsOrdinary(char c) => s_ordinary.Contains(c);

    public static bool IsNever(char c) => s_never.Contains(c);

    public static bool IsDoubtful(char c) => s_doubtful.Contains(c);
}
