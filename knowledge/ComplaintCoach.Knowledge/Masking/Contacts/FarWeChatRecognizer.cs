namespace ComplaintCoach.Knowledge.Masking.Contacts;

/// <summary>WeChat ids that look like nothing else, some words behind 微信 or joined to an id before; part of <see cref="WeChatRecognizer"/>.</summary>
internal static class FarWeChatRecognizer
{
    private static readonly WordList s_words = new(
        [.. ContactWords.WeChat, "wechat", "weixin", "vx", "wx", "加v", "v我", "的v", "我v", "下v", "v是", "v就", "v号", "绿色软件", "卫星号"]);

    /// <summary>Adds what is far behind a word, in one pass; the ids found near their words begin lists too.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="near">Where the ids found near their words end, by their start.</param>
    /// <param name="found">Gets the ids.</param>
    public static void Find(FoldedText text, IReadOnlyDictionary<int, int> near, List<Candidate> found)
    {
        int wordEnd = -1;
        int lastEnd = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (near.TryGetValue(i, out int nearEnd))
            {
                lastEnd = nearEnd;
                wordEnd = -1;
                i = nearEnd - 1;
                continue;
            }

            if (s_words.StartingAt(text, i) is { } word && ContactWords.StandsAlone(text, i) && ContactWords.EndsAlone(text, i + word.Length))
            {
                wordEnd = i + word.Length;
                i = wordEnd - 1;
                continue;
            }

            if (!WeChatTokens.IsPart(text[i]))
            {
                continue;
            }

            int end = i + 1;
            while (WeChatTokens.IsPart(text[end]))
            {
                end++;
            }

            bool said = (wordEnd >= 0 && ContactGaps.Passes(text, wordEnd, i)) || (lastEnd >= 0 && ContactGaps.Joins(text, lastEnd, i));
            if (said && WeChatTokens.IsDistinct(text, i, end))
            {
                found.Add(new Candidate(MaskKind.WeChat, i, end, Certainty.Likely));
                lastEnd = end;
                wordEnd = -1;
            }

            i = end - 1;
        }
    }
}
