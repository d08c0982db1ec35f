using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Names;

/// <summary>Names and surnames before a form of address: 王先生, 诸葛云飞先生, 小李师傅, Tony老师. Thread-safe.</summary>
internal static class TitledNames
{
    private const double Enough = 2;

    /// <summary>Characters after which a person is named.</summary>
    public const string LeadsToPerson = "请找叫让给跟和与对问成业来太能公婆妈爸长工元周月日天才后前经中有然果以海京是的到由被把们家您好了派陪见等说听替帮约户主售师东员司客部店组处班科室里号系知告谢向位及名";

    /// <summary>Characters that take a person and so speak for a doubtful surname behind them.</summary>
    private const string Takes = "请找叫让给跟和与由是";

    /// <summary>Surnames that are verbs or prepositions before a form of address: 向先生说明, 查经理的记录.</summary>
    private const string Verbs = "向应查连招包祝";

    /// <summary>Surnames that end the names of trades and departments: 货车师傅, 语文老师, 客房经理.</summary>
    private const string EndTrades = "车房管区单计项商班印权";

    /// <summary>What follows 总 when it means "in sum", "always" or is part of a word.</summary>
    private const string AlwaysOther = "共之部经监裁公店额价数台机结体归统则分长重量包成阀线控务表里费票集括而行站代工管闸计开";

    /// <summary>What follows 总 when it means "always", unless a plain surname stands free before it.</summary>
    private const string OftenOther = "是说在会要不有能想让给没得觉以爱像把被也还那这算该可出";

    /// <summary>Surnames that are units of time or money behind a number or one of <see cref="BeforeTime"/>.</summary>
    private const string TimeOrSum = "年元月日时号点周分";

    private const string BeforeTime = "去今明前后当本每上下十百千万几多半";

    public static void Find(FoldedText text, List<Candidate> found)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (Titles.At(text, i) is { } title && Read(text, i, title) is { } name)
            {
                found.Add(name);
            }
        }
    }

    private static Candidate? Read(FoldedText text, int at, Title title)
    {
        bool latin = Characters.IsLetter(text[at - 1]);
        if ((title.NotBefore.Contains(text[at + title.Word.Length]) && !latin) || (title.Word == "总" && AlwaysOther.Contains(text[at + 1])))
        {
            return null;
        }

        int end = text[at - 1] == '老' && Surnames.IsPlain(text[at - 2]) ? at - 1 : text[at - 1] == ' ' ? at - 1 : at;
        int start = Characters.IsLetter(text[end - 1]) ? ForeignNames.LatinStart(text, end) : HanStart(text, end, title, at + title.Word.Length);
        return start < 0 ? null : new Candidate(MaskKind.Name, start, end, Certainty.Sure);
    }

    /// <summary>Whether the character closes a time or a sum, though it is a surname elsewhere: 去年李师傅, 680元李师傅.</summary>
    private static bool EndsTimeOrSum(FoldedText text, int index) =>
        TimeOrSum.Contains(text[index]) && index > 0 && (Characters.DigitOf(text[index - 1]) >= 0 || BeforeTime.Contains(text[index - 1]));

    private static int HanStart(FoldedText text, int end, Title title, int behind)
    {
        if (ForeignNames.DottedStart(text, end) is >= 0 and var dotted)
        {
            return dotted;
        }

        int best = -1;
        double bestScore = Enough;
        for (int length = 2; length <= 4 && end - length >= 0; length++)
        {
            double score = FullNameScore(text, end - length, end, title);
            if (score >= bestScore && !EndsTimeOrSum(text, end - length))
            {
                (best, bestScore) = (end - length, score);
            }
        }

        if ((title.Word == "总" && OftenOther.Contains(text[behind])) || title.Word == "工")
        {
            best = -1;
        }

        if (best >= 0 && title.Word != "总")
        {
            return best;
        }

        if (title.Word == "工")
        {
            return SurnameFits(text, end, title, behind) ? end - 1 : -1;
        }

        if (Surnames.IsCompound(text, end - 2))
        {
            return end - 2;
        }

        if (ForeignNames.TransliteratedStart(text, end) is >= 0 and var transliterated && end - transliterated > 3)
        {
            return transliterated;
        }

        if (title.Person && text[end - 2] is '小' or '阿' && GivenNames.IsUsual(text[end - 1]) && text[end - 1] != '学')
        {
            return end - 2;
        }

        if (SurnameFits(text, end, title, behind))
        {
            return text[end - 2] is '小' or '老' or '阿' ? end - 2 : end - 1;
        }

        return best >= 0 ? best : ForeignNames.TransliteratedStart(text, end);
    }

    /// <summary>How much speaks for surname and given name between the positions; 0 or less when it cannot be.</summary>
    private static double FullNameScore(FoldedText text, int start, int end, Title title)
    {
        bool compound = Surnames.IsCompound(text, start);
        int surnameEnd = start + (compound ? 2 : 1);
        if ((!compound && !Surnames.IsSingle(text[start])) || end - surnameEnd is < 1 or > 2)
        {
            return compound && end == surnameEnd ? Enough + 1 : 0;
        }

        for (int i = surnameEnd; i < end; i++)
        {
            if (!Characters.IsHan(text[i]) || GivenNames.IsNever(text[i]))
            {
                return 0;
            }
        }

        bool endsWord = OrdinaryWords.Ends(text[start - 1], text[start]);
        if ((endsWord && (end - start == 2 || text[start] == '周')) || IsCounted(text, start) || (title.PlainOnly && !compound && !Surnames.IsPlain(text[start])))
        {
            return 0;
        }

        bool free = !Characters.IsHan(text[start - 1]);
        bool mayBeWord = free && title.Word is "先生" or "女士" or "小姐" && NameReader.IsNamelike(text, start, end);
        if (!compound && !mayBeWord && NameReader.IsWord(text, start, end))
        {
            return 0;
        }

        bool plain = compound || Surnames.IsPlain(text[start]);
        bool led = LeadsToPerson.Contains(text[start - 1]);
        double score = free ? 3 : led ? 2 : GivenNames.IsOrdinary(text[start - 1]) || GivenNames.IsNever(text[start - 1]) ? 1.5 : 0;
        score += plain ? 1 : 0;
        score += compound ? 2 : 0;
        score += NameReader.AllUsual(text, surnameEnd, end) ? 1 : -1;
        score += end - start >= 3 ? 0.5 : 0;
        score -= end - start == 2 && (Verbs.Contains(text[start]) || text[start] == '谢') && Surnames.IsSingle(text[start + 1]) ? 4 : 0;
        score -= !plain && end - start == 2 && Surnames.IsPlain(text[end - 1]) && !free ? (led ? 1 : 0.5) : 0;
        score -= endsWord ? 1 : 0;
        return score;
    }

    /// <summary>"应先生要求", "是女士的包": what stands before is a verb or preposition.</summary>
    private static bool AsksFor(FoldedText text, int behind) =>
        text[behind] is '要' or '请' or '的' or '邀' or '吗' or '还' or '打' or '投' or '在' or '和' or '给' or '你' or '您';

    /// <summary>Engineers: 赵工, and 关工 only behind a word that takes a person.</summary>
    private static bool WorkerFits(char surname, char before)
    {
        bool free = !Characters.IsHan(before);
        return Surnames.IsPlain(surname) ? free || before is '师' || LeadsToPerson.Contains(before)
            : Surnames.IsSingle(surname) && surname is not ('施' or '包' or '付' or '开' or '单' or '停') && before is '找' or '有' or '下' or '请' or '让' or '叫' or '跟';
    }

    /// <summary>三十年, 12楼: a number stands before what could be a surname.</summary>
    private static bool IsCounted(FoldedText text, int index) => text[index] is '年' or '万' or '楼' or '班' or '钟' or '车' or '房' && Characters.DigitOf(text[index - 1]) >= 0;

    /// <summary>Whether the last character before the title is a surname by itself.</summary>
    private static bool SurnameFits(FoldedText text, int end, Title title, int behind)
    {
        char surname = text[end - 1];
        char before = text[end - 2];
        if (title.Person && !Characters.IsHan(before) && Surnames.IsAddressed(surname) && !AsksFor(text, behind))
        {
            return true;
        }

        if (title.Word == "工")
        {
            return WorkerFits(surname, before);
        }

        if (!Surnames.IsSingle(surname) || IsCounted(text, end - 1) || OrdinaryWords.Ends(before, surname))
        {
            return false;
        }

        bool plain = Surnames.IsPlain(surname);
        bool free = !Characters.IsHan(before);
        bool led = LeadsToPerson.Contains(before);
        if (title.Word == "总" && OftenOther.Contains(text[behind]))
        {
            return plain && (free || led);
        }

        if (Verbs.Contains(surname) && !Takes.Contains(before))
        {
            return !Characters.IsHan(text[behind]) || text[behind] is '您' or '你' or '好' || (plain && !free && before is not ('多' or '先'));
        }

        bool takesDoubtful = title.Person || free || led || before is '小' or '老' or '个' || !EndTrades.Contains(surname);
        return plain || (!title.PlainOnly && takesDoubtful);
    }
}
