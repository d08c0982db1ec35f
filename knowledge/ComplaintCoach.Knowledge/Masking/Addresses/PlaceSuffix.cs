namespace ComplaintCoach.Knowledge.Masking.Addresses;

/// <summary>What must stand behind a place for it to be an address.</summary>
internal enum Proof
{
    /// <summary>Any number of a house.</summary>
    Number,

    /// <summary>More than a bare 号, which may be a day.</summary>
    MoreThanDay,

    /// <summary>A building: many other things end in this word.</summary>
    Building,

    /// <summary>A group, a row or a number of a village.</summary>
    Village,
}

/// <summary>The last word of a place's name: 路, 小区, 村.</summary>
/// <param name="Word">The word.</param>
/// <param name="Proof">What must follow.</param>
/// <param name="ShortestName">How many characters must stand before it.</param>
/// <param name="NotBehind">Characters with which it makes an ordinary word: 电路.</param>
internal sealed record PlaceSuffix(string Word, Proof Proof, int ShortestName, string NotBehind = "")
{
    private const int ManyParts = 3;

    /// <summary>The address whose place ends with this suffix at the position; null when it is none.</summary>
    public (int Start, int End)? Read(FoldedText text, int at)
    {
        int behind = at + Word.Length;
        if (NotBehind.Contains(text[at - 1]) || (Proof is Proof.Building or Proof.Village && text[behind] is '区' or '市' or '县'))
        {
            return null;
        }

        bool lived = text[behind] == '住';
        if (!lived && !AddressTail.MayFollow(text, behind) && !Residence.IsNear(text, at))
        {
            return null;
        }

        int start = PlaceWords.NameStart(text, at);
        bool bareDirection = at - start == 1 && ShortestName == 2 && "东西南北中前后新老".Contains(text[start]) && Word.Length <= 2 && Proof == Proof.Number;
        if (at - start < ShortestName && !bareDirection)
        {
            return null;
        }

        var tail = AddressTail.Read(text, behind, this);
        bool home = lived || Residence.Before(text, start);
        bool proved = Proof switch
        {
            Proof.Number => tail.Parts > 0 && (tail.Strongest > HousePart.Bare || tail.Parts > 1 || home || AddressTail.EndsClause(text, tail.End)),
            Proof.MoreThanDay => tail.Strongest == HousePart.Building || tail.Parts > 1 || (tail.Parts == 1 && (home || !tail.OnlyDay)),
            Proof.Building => tail.Strongest == HousePart.Building || tail.Parts >= ManyParts,
            _ => tail.Parts > 0 && tail.Strongest > HousePart.Bare,
        };
        if (proved)
        {
            return (start, tail.End);
        }

        bool named = home && Proof != Proof.Building && at - start >= ShortestName && text[behind] is not ('店' or '站' or '口' or '委' or '门' or '附' or '旁' or '边');
        return named ? (start, behind) : null;
    }
}
