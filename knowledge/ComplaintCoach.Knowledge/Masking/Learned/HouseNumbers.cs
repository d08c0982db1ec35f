using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Learned;

/// <summary>Reads the numbered parts of an address: 3栋, B座, 二单元, 1602室, 7-2-1104. Thread-safe.</summary>
internal static class HouseNumbers
{
    private const int MostDigits = 5;
    private const int MostNumerals = 5;
    private const string Numerals = "零〇一二三四五六七八九十百两甲乙丙丁";
    private const string Directions = "东西南北中左右";

    /// <summary>What counts, so that the number before it is no room.</summary>
    private const string Counters = "年月日时分:%.个家人路点平折次天张件辆台节桶箱瓶份位种条句页双";
    private const int MostHouseholdDigits = 2;

    /// <summary>What a direction may stand before in place of a number: 西户, 东单元.</summary>
    private static readonly WordList s_directed = new("单元 户 座 栋 楼 院 室 屋 塔 侧 段");
    private static readonly WordList s_building = new("号楼 号院 栋 幢 单元 组团 弄 巷 座 梯");
    private static readonly WordList s_common = new("号铺 号店 号房 号门 号 楼层 楼 层 室 门 组 队 社区 社 区 期 院 户 房 铺 排 段 团 苑 街坊 村 街 # 宅 胡同 支弄 附");

    /// <summary>Words that begin like a unit and are none.</summary>
    private static readonly WordList s_notUnits = new("期间 期末 区别 组织 户型 房间 门店 排队 院子 号线 号码 号机 号车 号桌 号窗 号前 号后 号早 号晚 号上午 号下午 号中午 号凌晨 号那 号柜台 楼梯 队伍 座位 层次 团队 社保");

    /// <summary>Behind the part that begins here; what kind it is.</summary>
    public static int End(FoldedText text, int start, out HousePart part)
    {
        part = HousePart.None;
        if (Directions.Contains(text[start]) && s_directed.StartingAt(text, start + 1) is { } directed)
        {
            part = HousePart.Common;
            return start + 1 + directed.Length;
        }

        int at = start + PrefixLength(text, start);
        int number = NumberEnd(text, at, out bool dashed);
        if (number < 0)
        {
            return -1;
        }

        int unit = UnitEnd(text, start, number, out part);
        if (unit > 0)
        {
            return unit;
        }

        part = dashed ? HousePart.Building : HousePart.Bare;
        bool counted = Units.Follow(text, number) || Characters.IsAlnum(text[number]) || (Counters.Contains(text[number]) && number < text.Length);
        return counted ? -1 : number;
    }

    /// <summary>第3排, 附5号, 特一号, 甲15号, 地下2层, 负1楼.</summary>
    private static int PrefixLength(FoldedText text, int start) => text[start] switch
    {
        '第' or '附' or '之' or '特' or '负' => 1,
        '甲' or '乙' or '丙' or '丁' when Characters.IsDigit(text[start + 1]) => 1,
        '地' when text[start + 1] == '下' => 2,
        _ => 0,
    };

    private static int UnitEnd(FoldedText text, int start, int at, out HousePart part)
    {
        part = HousePart.None;
        int unit = text[at] == ' ' ? at + 1 : at;
        if (text.Has(unit, "号门口"))
        {
            part = HousePart.Common;
            return unit + 1;
        }

        if (s_notUnits.StartingAt(text, unit) is not null)
        {
            return -1;
        }

        if (text[unit] == '家' && text[start] == '第')
        {
            part = HousePart.Common;
            return unit + 1;
        }

        if (s_building.StartingAt(text, unit) is { } building)
        {
            part = HousePart.Building;
            return unit + building.Length;
        }

        bool households = text[unit] == '户' && at - start > MostHouseholdDigits;
        if (!households && s_common.StartingAt(text, unit) is { } common)
        {
            part = HousePart.Common;
            return unit + common.Length;
        }

        return -1;
    }

    private static int NumberEnd(FoldedText text, int start, out bool dashed)
    {
        dashed = false;
        int at = start;
        if (Characters.IsLetter(text[at]) && !Characters.IsLetter(text[at + 1]))
        {
            at++;
        }

        int digits = at;
        while (Characters.IsDigit(text[at]) && at - digits <= MostDigits)
        {
            at++;
        }

        if (at == digits && at == start)
        {
            return NumeralEnd(text, start);
        }

        if (at - digits > MostDigits)
        {
            return -1;
        }

        if (at > digits && Characters.IsLetter(text[at]) && !Characters.IsAlnum(text[at + 1]))
        {
            at++;
        }

        if (at > digits && text[at] is '甲' or '乙' or '丙' or '丁' && Characters.IsDigit(text[at + 1]))
        {
            at = DashedEnd(text, at + 1) is > 0 and var lettered ? lettered : at;
        }

        while (text[at] is '-' or '#' && Characters.IsAlnum(text[at + 1]) && DashedEnd(text, at + 1) is > 0 and var next)
        {
            // A year and a dash begin a date.
            if (at - digits == 4 && text[digits] is '1' or '2' && next - at <= 3)
            {
                return -1;
            }

            dashed = true;
            at = next;
        }

        return at;
    }

    private static int DashedEnd(FoldedText text, int start)
    {
        int at = start;
        while (Characters.IsAlnum(text[at]) && at - start <= MostDigits)
        {
            at++;
        }

        return at - start <= MostDigits ? at : -1;
    }

    private static int NumeralEnd(FoldedText text, int start)
    {
        int at = start;
        while (Numerals.Contains(text[at]) && at - start < MostNumerals && text[at] != '\0')
        {
            at++;
        }

        return at > start ? at : -1;
    }
}
