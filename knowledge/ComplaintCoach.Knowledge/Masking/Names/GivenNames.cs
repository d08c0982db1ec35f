using System.Buffers;

namespace ComplaintCoach.Knowledge.Masking.Names;

/// <summary>Which characters given names are made of. Immutable, thread-safe.</summary>
internal static class GivenNames
{
    /// <summary>Characters that are frequent in given names.</summary>
    private const string Usual = """
        伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂玲华建国文辉红梅玉春凤海燕金龙云林志小晓雪莉飞鹏宇浩鑫波斌倩颖婷雨欣怡佳嘉琪琳瑶梦洁莹萍珍珠翠娥芬芝荣贵福财旺才德义仁礼信忠孝良善诚正直清廉永恒久长远安康宁顺利祥瑞吉庆喜乐欢悦心思念慧智聪颜美好妍娇媚俊豪雄毅坚武威猛虎豹彪彬宾宗祖光
        耀煌昌盛兴隆业成功胜凯捷达进步新民生东南西北中山川河江湖泉泽润源渊洪沛淼森木柏松竹菊荷莲蓉薇蕾萌芷若茜菲芸苗苑茂叶枫桐梓楠榕桦樱桃杏李夏秋冬晨曦旭昊昕晖晴晶星辰月亮朗朝阳升景冰霜雯霖霏露岚峰岩石岳嵩崇峻岭青蓝紫碧丹彤赤绿素雅淑贤惠婉柔娴婕妮姗姣娅婧媛嫣妤娣妹姐姿容倪俪伦仪儒佑佐俐
        修偲健傲先克全兆亚彦恩惜慈恬愉情意愿怀忆忱慕懿拓振挺启敬斐晏曼望朋权杉柳树根栋梁楷槿樊歌殿毓水汉沁沐津浪涵淇渝湘滢漫潇澜灵炎炜炫烁烨焕熙爱牧玄玟玫珂珊珏球理琛琦琬琰琴瑄瑜瑾璇璐璟瓊环甜田甲皓盈真睿知砚社祺禹科穆立竣童笑笛筠简纪纯纲绍经维绮缘罗羽翔翰胤舒航艺艾芊芙花苏茗茵茹莎莺菁菡
        萱葆蓓蔓蕊薪虹蝶衍裕言诗诺语谦谨谷贝赫越轩连逸邦郁鄂采鉴钊钦钧铁铎银铭锋锐锦键镇阔陆隽雁霆靖韬音韵颂飒馨骁骏高鸣鸿鹃鹤鹭麒麟黎龄其尧甫之子然一佩侠凡卓厚友发君圣坤培基声夫天奇妙学守宏定宝实富寅寒寿尚州岱崎嵘巍帆帅常幸广延开弘彩律微必恺慎抒政敦斯方旦昀昆易昱晗来法济滨炳牛班璋皎益矗
        祝禄积粤精纳绪罡翎老考聚肖育胡腾臻节苹范荃莫葵蒙蜜行衡裴许谊豆贞赞赟路跃轶迅迎迪逊道郎都野钰铮锴闯闻雷霄霓顶领颢风飘香骥魁魏鲲鸽鹂齐士大二三四六亭人从代令仲任会伯侃冠净准创力勃勋励勤化千协卫印古可史吟含吕周品哲唯喆嗣园圆均城堂墨太如存孟季宜家密将尊少尹居展屹岗工巧巨左希年弟张彭征
        徐悟惟扬承抗拥教旗日映普有朕柱梧楚槐毛沙沃沧泓泰洲浣浦淳深湛溪满漾潮澄烈照熊牡珑琼瑗瑛甘男疆皑瞻硕祎禧秉稳端章竞笙筱箐米绣群翊联肃舟色荔莆萃葳薛虔虞觅谢谭贾赛轼辛辽迁迟遥邵郡酉里钟铃锡闵闽阿陈雍震霁非韦馥马驰鬟鲁鸥黛默
        """;

    /// <summary>Characters that begin a given name of two characters far more often than they are one.</summary>
    private const string OpensPair = "小晓建志国文海永玉秀淑桂春雅思子俊天一亚家嘉佳梓雨欣梦诗若可宇浩泽明立德福金兴长庆宝振学世光新正忠伟荣少绍启锦凤翠美慧惠素月晨心怡依以紫婉语芷书";

    /// <summary>Characters that no given name holds: function words and words of speaking, asking and doing.</summary>
    private const string Never = """
        的了是我你您他她它们在吗呢吧啊呀哦嘛哈把被给这那哪谁什怎么没不很就才都又再还说讲问找打买卖退换修查看昨今去到吃喝跟让叫请等带拿于与但而则却因为所或者已将该咱俺嗯喂欸诶啦咯哎唉呵嘿么啥
        嘅系喺咗啲佢冇嗰噉咁睇乜唔哋係您做要过也对号码姓名址证件车账帐某另每各副总
        """;

    /// <summary>Characters that may stand in a name but are likelier the next word.</summary>
    private const string Doubtful = "想能会有来上下前后可从向和同先刚正只最太几两个位多少着得地用住坐身手电微需希投报反申提交付开订今晚早中午当现接联送收寄回走出进入办处理约预";

    private static readonly SearchValues<char> s_usual = CharacterSets.Of(Usual);
    private static readonly SearchValues<char> s_opensPair = CharacterSets.Of(OpensPair);
    private static readonly SearchValues<char> s_never = CharacterSets.Of(Never);
    private static readonly SearchValues<char> s_doubtful = CharacterSets.Of(Doubtful);

    public static bool IsUsual(char c) => s_usual.Contains(c) && !s_never.Contains(c);

    public static bool OpensTwo(char c) => s_opensPair.Contains(c);

    public static bool IsNever(char c) => s_never.Contains(c);

    public static bool IsDoubtful(char c) => s_doubtful.Contains(c);
}
