using System.Runtime.InteropServices;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases.Disguises;

/// <summary>
/// Reads a draft as it is meant: pinyin (bu zhidao), first letters (bzd), digits, homophones (不之道) and look-alikes in place
/// of the characters of a forbidden wording. A Han character is read as another one only where it stands beside one that it
/// never stands beside, and the wording is known by three sounds. Immutable, thread-safe; cost linear in the length.
/// </summary>
internal sealed class DisguiseReader(DisguiseList list, HiddenWords words, SeenPairs seen, SeenPairs common)
{
    /// <summary>A run of letters longer than this is not read as pinyin.</summary>
    private const int LongestRun = Pinyin.LongestRun;

    private const string Bopomofo = "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄧㄨ";
    private const string BopomofoInitials = "bpmfdtnlgkhjqxzcsrzcsyw";

    // How often forbidden wordings must hold a word before it is read into letters, digits or other characters.
    private const int ForSyllables = 2;
    private const int ForInitials = 3;
    private const int ForCharacters = 3;

    /// <summary>Or how often drafts must hold it, where it tells nothing of a rule and was typed in syllables or several digits.</summary>
    private const int ForUsual = 10;

    private const int MostWords = 6;

    /// <summary>A word that is read otherwise begins no more characters before what is suspicious in it or beside it: three tokens with a blank before each.</summary>
    private const int ReachBefore = 8;

    /// <summary>The memory that the tokens of a longer text took is given back.</summary>
    private const int MostKept = 20_000;

    /// <summary>What was read may bring its neighbours to light; more often than this it does not.</summary>
    private const int MostRounds = 4;

    /// <summary>Two capitals, or so many, are no pinyin.</summary>
    private const int LongestCode = 3;

    private const string NameCharacters = "0123456789-_@/\\&+#";

    /// <param name="Start">In the normalised text.</param>
    /// <param name="End">Behind the last character, in the normalised text.</param>
    /// <param name="Typed">The Han character typed; '\0' for letters and digits.</param>
    /// <param name="Sound">For letters: the syllable, or the mark of a first letter.</param>
    /// <param name="Kind">What was typed.</param>
    /// <param name="Joined">The next first letter belongs to the same run: of such a run one alone is not read (BMW).</param>
    private readonly record struct Token(int Start, int End, char Typed, ushort Sound, TokenKind Kind, bool Joined = false)
    {
        public bool Hidden => Kind != TokenKind.Han;
    }

    /// <param name="Character">What a token is read as.</param>
    /// <param name="Length">Of the word that says so; 0 for none.</param>
    /// <param name="Typed">How many of its characters were typed.</param>
    /// <param name="Votes">How often drafts hold it.</param>
    private readonly record struct Reading(char Character, int Length, int Typed, int Votes)
    {
        public bool Beats(Reading other) => (Length, Typed, Votes).CompareTo((other.Length, other.Typed, other.Votes)) > 0;
    }

    private enum TokenKind : byte
    {
        Han,
        Syllable,
        Initial,
        Digit,
    }

    [ThreadStatic]
    private static List<Token>? t_tokens;

    private readonly SlangWords _slang = new(list.Slang);

    /// <summary>The text itself when nothing is disguised. Reading it again changes nothing.</summary>
    public NormalizedText Read(NormalizedText text)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            var read = text.With(Readings(text));
            if (ReferenceEquals(read, text))
            {
                break;
            }

            text = read;
        }

        return text;
    }

    /// <summary>What is read as something else at first sight: stretches of the text, ordered and disjoint, and what they are meant for.</summary>
    public IReadOnlyList<(TextSpan Span, string Characters)> Readings(NormalizedText text)
    {
        int first = FirstSuspicious(text.Value);
        if (first < 0)
        {
            return [];
        }

        var tokens = t_tokens ??= [];
        tokens.Clear();
        AddTokens(text, Math.Max(0, first - ReachBefore), tokens);
        t_tokens = tokens.Capacity > MostKept ? null : tokens;
        return ReadWritten(text.Value, BySound(CollectionsMarshal.AsSpan(tokens)));
    }

    /// <summary>The characters that are read as others by their sound or their looks, in order.</summary>
    private List<(TextSpan Span, char Character)> BySound(ReadOnlySpan<Token> tokens)
    {
        Reading[]? readings = null;
        for (int i = 0; i < tokens.Length; i++)
        {
            ReadFrom(tokens, i, ref readings);
        }

        var found = new List<(TextSpan Span, char Character)>();
        for (int i = 0; i < readings?.Length; i++)
        {
            if (readings[i].Length > 0 && readings[i].Character != tokens[i].Typed)
            {
                found.Add((TextSpan.FromBounds(tokens[i].Start, tokens[i].End), readings[i].Character));
            }
        }

        return found;
    }

    /// <summary>Letters and slang that stand for a word; they go before what was read by sound.</summary>
    private List<(TextSpan Span, string Characters)> ReadWritten(string value, List<(TextSpan Span, char Character)> bySound)
    {
        var all = new List<(TextSpan Span, string Characters)>();
        int next = 0;
        for (int i = 0; i < value.Length; i++)
        {
            bool letter = char.IsAsciiLetterLower(value[i]);
            int end = letter ? EndOfRun(value, i) : i + 1;
            if ((letter ? LongestWritten(value, i, end) : _slang.At(value, i)) is var (behind, word))
            {
                AddUntil(i);
                all.Add((TextSpan.FromBounds(i, behind), word));
                while (next < bySound.Count && bySound[next].Span.Start < behind)
                {
                    next++;
                }

                end = behind;
            }

            i = end - 1;
        }

        AddUntil(value.Length);
        return all;

        void AddUntil(int position)
        {
            for (; next < bySound.Count && bySound[next].Span.Start < position; next++)
            {
                all.Add((bySound[next].Span, bySound[next].Character.ToString()));
            }
        }
    }

    /// <summary>The longest phrase of the list that begins here, and where it ends; null when there is none.</summary>
    private (int End, string Word)? LongestWritten(string value, int start, int end)
    {
        (int End, string Word)? found = null;
        for (int words = 1; words <= MostWords && end - start <= LongestRun; words++)
        {
            string phrase = value[start..end].Replace('"', '\'');
            bool letterByLetter = words > 1 && end - start == (2 * words) - 1;
            if ((list.Written.TryGetValue(phrase, out string? word) || (letterByLetter && list.Written.TryGetValue(WithoutGaps(phrase), out word))) && !InName(value, start, end))
            {
                found = (end, word);
            }

            if (end + 1 >= value.Length || value[end] is not (' ' or '\'' or '"' or '.') || !char.IsAsciiLetterLower(value[end + 1]))
            {
                break;
            }

            end = EndOfRun(value, end + 1);
        }

        return found;
    }

    /// <summary>Every other character.</summary>
    private static string WithoutGaps(string letters) => string.Concat(letters.Where((_, i) => i % 2 == 0));

    /// <summary>Letters that belong to a number, an address or a code: BZD-20391.</summary>
    private static bool InName(string value, int start, int end) =>
        (start > 0 && NameCharacters.Contains(value[start - 1])) || (end < value.Length && NameCharacters.Contains(value[end]));

    /// <summary>Where the first letter or digit stands that is no part of a name or number, or the second of two Han characters that do not stand beside each other in ordinary text; -1 when there is none.</summary>
    private int FirstSuspicious(string value)
    {
        bool behindHan = false;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool han = Normalizer.IsHan(c);
            if (_slang.MayBegin(c) && _slang.At(value, i) is not null)
            {
                return i;
            }

            if (han ? behindHan && !seen.Has(value[i - 1], c) : char.IsAsciiLetterLower(c) || LetterOf(c) >= 0 || (char.IsAsciiDigit(c) && StandsAlone(value, i)))
            {
                return i;
            }

            behindHan = han;
        }

        return -1;
    }

    private static int LetterOf(char c) => c is >= 'ㄅ' and <= 'ㄩ' ? Bopomofo.IndexOf(c) : -1;

    private static void AddTokens(NormalizedText text, int from, List<Token> tokens)
    {
        string value = text.Value;
        List<(int Length, ushort Sound)>? syllables = null;
        for (int i = from; i < value.Length; i++)
        {
            char c = value[i];
            if (Normalizer.IsHan(c))
            {
                tokens.Add(new Token(i, i + 1, c, 0, TokenKind.Han));
            }
            else if (char.IsAsciiDigit(c) && StandsAlone(value, i))
            {
                tokens.Add(new Token(i, i + 1, c, 0, TokenKind.Digit));
            }
            else if (LetterOf(c) is >= 0 and int letter)
            {
                tokens.Add(new Token(i, i + 1, '\0', HiddenWords.Initial(BopomofoInitials[letter]), TokenKind.Initial));
            }
            else if (char.IsAsciiLetterLower(c))
            {
                int end = EndOfRun(value, i);
                (syllables ??= []).Clear();
                if ((i > 0 && char.IsAsciiDigit(value[i - 1])) || (end - i is > 1 and <= LongestCode && Shouted(text, i, end)))
                {
                    // A measure, a code or a brand: 256g, SN.
                }
                else if (end - i == 1 && SpacedOut(value, i, end) is { Length: > 1 } letters && Pinyin.TryCut(letters, syllables))
                {
                    // r e n: every other character is a blank.
                    foreach (var (length, sound) in syllables)
                    {
                        tokens.Add(new Token(i, i + (2 * length) - 1, '\0', sound, TokenKind.Syllable));
                        i += 2 * length;
                    }

                    end = i - 1;
                }
                else if (end - i == 1)
                {
                    tokens.Add(new Token(i, end, '\0', HiddenWords.Initial(c), TokenKind.Initial));
                }
                else if (end - i <= LongestRun && !InPersonName(text, i, end) && Pinyin.TryCut(value.AsSpan(i, end - i), syllables))
                {
                    foreach (var (length, sound) in syllables)
                    {
                        tokens.Add(new Token(i, i + length, '\0', sound, TokenKind.Syllable));
                        i += length;
                    }
                }
                else if (end - i <= LongestRun)
                {
                    for (int k = i; k < Math.Min(end, i + 3) && end - i <= 3; k++)
                    {
                        tokens.Add(new Token(k, k + 1, '\0', HiddenWords.Initial(value[k]), TokenKind.Initial, Joined: k + 1 < end));
                    }
                }

                i = end - 1;
            }
        }
    }

    /// <summary>The single letters that stand here with one blank between; no longer than a word of pinyin.</summary>
    private static string SpacedOut(string value, int start, int end)
    {
        while (end - start < 2 * LongestRun && end + 1 < value.Length && value[end] == ' ' && char.IsAsciiLetterLower(value[end + 1]) && EndOfRun(value, end + 1) == end + 2)
        {
            end += 2;
        }

        return WithoutGaps(value[start..end]);
    }

    /// <summary>Two runs side by side, both capitalised and no others beside them: Li Jianguo.</summary>
    private static bool InPersonName(NormalizedText text, int start, int end)
    {
        if (!Capitalised(text, start, end))
        {
            return false;
        }

        int before = CapitalisedBefore(text, start);
        int behind = CapitalisedBehind(text, end);
        return (before < start && behind == end && CapitalisedBefore(text, before) == before)
            || (behind > end && before == start && CapitalisedBehind(text, behind) == behind);
    }

    /// <summary>Where the capitalised run before begins; <paramref name="start"/> when there is none.</summary>
    private static int CapitalisedBefore(NormalizedText text, int start)
    {
        if (start < 2 || text.Value[start - 1] != ' ')
        {
            return start;
        }

        int from = start - 1;
        while (from > 0 && start - from <= LongestRun && char.IsAsciiLetterLower(text.Value[from - 1]))
        {
            from--;
        }

        return Capitalised(text, from, start - 1) ? from : start;
    }

    /// <summary>Where the capitalised run behind ends; <paramref name="end"/> when there is none.</summary>
    private static int CapitalisedBehind(NormalizedText text, int end)
    {
        if (end + 1 >= text.Value.Length || text.Value[end] != ' ')
        {
            return end;
        }

        int to = EndOfRun(text.Value, end + 1);
        return Capitalised(text, end + 1, to) ? to : end;
    }

    private static bool Shouted(NormalizedText text, int start, int end)
    {
        int at = start;
        while (at < end && char.IsUpper(Typed(text, at)))
        {
            at++;
        }

        return at == end;
    }

    private static bool Capitalised(NormalizedText text, int start, int end) =>
        end - start is > 1 and <= LongestRun && char.IsUpper(Typed(text, start)) && char.IsLower(Typed(text, end - 1));

    private static char Typed(NormalizedText text, int at) => text.Original[text.ToOriginal(new TextSpan(at, 1)).Start];

    /// <summary>A digit that belongs to no number: 这8是我们的事, but not 8点.</summary>
    private static bool StandsAlone(string value, int at) =>
        (at == 0 || Normalizer.IsHan(value[at - 1]) || IsBoundary(value[at - 1])) && (at + 1 == value.Length || Normalizer.IsHan(value[at + 1]) || IsBoundary(value[at + 1]));

    private static bool IsBoundary(char c) => ClauseMap.SentenceEnders.Contains(c) || ClauseMap.ClauseEnders.Contains(c);

    private static int EndOfRun(string value, int start)
    {
        int end = start;
        while (end < value.Length && char.IsAsciiLetterLower(value[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Votes for what the token and its followers are meant to be.</summary>
    private void ReadFrom(ReadOnlySpan<Token> tokens, int at, ref Reading[]? readings)
    {
        int reach = Reach(tokens, at);
        if (reach >= 3 && (AnyHidden(tokens.Slice(at, 3)) || (AnyUnseen(tokens.Slice(at, 3)) && (Odd(tokens, at) || Odd(tokens, at + 2)))))
        {
            Try(tokens, at, 3, 0, 0, '\0', '\0', '\0', ref readings);
        }

        if (reach >= 2 && (tokens[at].Kind, tokens[at + 1].Kind) is (TokenKind.Syllable, TokenKind.Syllable or TokenKind.Han) or (TokenKind.Han, TokenKind.Syllable))
        {
            Try(tokens, at, 2, 0, 0, '\0', '\0', '\0', ref readings);
        }
    }

    /// <summary>How many tokens follow each other with nothing but blanks between, up to three.</summary>
    private static int Reach(ReadOnlySpan<Token> tokens, int at)
    {
        int reach = 1;
        while (reach < 3 && at + reach < tokens.Length && tokens[at + reach].Start - tokens[at + reach - 1].End <= 1)
        {
            reach++;
        }

        return reach;
    }

    private static bool AnyHidden(ReadOnlySpan<Token> three) => three[0].Hidden || three[1].Hidden || three[2].Hidden;

    private bool AnyUnseen(ReadOnlySpan<Token> three) => !seen.Has(three[0].Typed, three[1].Typed) || !seen.Has(three[1].Typed, three[2].Typed);

    /// <summary>Goes through the sounds of each token; a look-alike must be the very character of the word (<paramref name="a"/> to <paramref name="c"/>).</summary>
    private void Try(ReadOnlySpan<Token> tokens, int at, int count, int depth, ulong key, char a, char b, char c, ref Reading[]? readings)
    {
        if (depth == count)
        {
            foreach (var found in words.Find(key))
            {
                if (Fits(tokens, at, found, a, b, c))
                {
                    Vote(tokens, at, found, readings ??= new Reading[tokens.Length]);
                }
            }

            return;
        }

        if (depth == 2 && !words.MayBegin(key))
        {
            return;
        }

        var token = tokens[at + depth];
        if (token.Kind is TokenKind.Syllable or TokenKind.Initial)
        {
            Try(tokens, at, count, depth + 1, HiddenWords.Key(key, token.Sound), a, b, c, ref readings);
            return;
        }

        foreach (ushort sound in Pinyin.Of(token.Typed))
        {
            Try(tokens, at, count, depth + 1, HiddenWords.Key(key, sound), a, b, c, ref readings);
        }

        foreach (char meant in list.LookAlikes.GetValueOrDefault(token.Typed) ?? "")
        {
            foreach (ushort sound in Pinyin.Of(meant))
            {
                Try(tokens, at, count, depth + 1, HiddenWords.Key(key, sound), depth == 0 ? meant : a, depth == 1 ? meant : b, depth == 2 ? meant : c, ref readings);
            }
        }
    }

    private bool Fits(ReadOnlySpan<Token> tokens, int at, HiddenWord found, char a, char b, char c)
    {
        string word = found.Word;
        if ((a != '\0' && word[0] != a) || (b != '\0' && word[1] != b) || (c != '\0' && word[2] != c))
        {
            return false;
        }

        int last = at + word.Length - 1;
        if ((at > 0 && tokens[at - 1].Joined && !tokens[at].Joined) || (tokens[last].Joined && !tokens[last - 1].Joined))
        {
            return false;
        }

        int same = 0;
        int least = 0;
        int digits = 0;
        for (int i = 0; i < word.Length; i++)
        {
            var token = tokens[at + i];
            if (token.Typed == word[i])
            {
                same++;
                continue;
            }

            if (token.Kind == TokenKind.Han && !Odd(tokens, at + i))
            {
                return false;
            }

            digits += token.Kind == TokenKind.Digit ? 1 : 0;
            least = Math.Max(least, token.Kind switch
            {
                TokenKind.Syllable => ForSyllables,
                TokenKind.Initial => ForInitials,
                _ => ForCharacters,
            });
        }

        if (least == ForCharacters && digits == 0 && !FitsIn(tokens, at, word))
        {
            return false;
        }

        if (same == word.Length || (same == 0 && tokens[at].Kind != TokenKind.Syllable))
        {
            return false;
        }

        return found.Telling >= least || (found.Usual >= ForUsual && (least == ForSyllables || digits > 1));
    }

    /// <summary>True when the typed character stands beside one that it is never seen beside, or beside letters or a digit, and makes no common pair with its other neighbour.</summary>
    private bool Odd(ReadOnlySpan<Token> tokens, int at) => (OddPair(tokens, at - 1) && !CommonPair(tokens, at)) || (OddPair(tokens, at) && !CommonPair(tokens, at - 1));

    private bool CommonPair(ReadOnlySpan<Token> tokens, int at) => at >= 0 && at + 1 < tokens.Length && tokens[at].End == tokens[at + 1].Start
        && !tokens[at].Hidden && !tokens[at + 1].Hidden && common.Has(tokens[at].Typed, tokens[at + 1].Typed);

    /// <summary>True when the character that is read would stand beside its neighbours as it does in ordinary text; those of the word do.</summary>
    private bool FitsIn(ReadOnlySpan<Token> tokens, int at, string word)
    {
        int behind = at + word.Length;
        return (at == 0 || tokens[at - 1].Hidden || tokens[at - 1].End != tokens[at].Start || tokens[at].Typed == word[0] || seen.Has(tokens[at - 1].Typed, word[0]))
            && (behind == tokens.Length || tokens[behind].Hidden || tokens[behind - 1].End != tokens[behind].Start || tokens[behind - 1].Typed == word[^1] || seen.Has(word[^1], tokens[behind].Typed));
    }

    private bool OddPair(ReadOnlySpan<Token> tokens, int at) => at >= 0 && at + 1 < tokens.Length && tokens[at].End == tokens[at + 1].Start
        && (tokens[at].Hidden || tokens[at + 1].Hidden || !seen.Has(tokens[at].Typed, tokens[at + 1].Typed));

    private static void Vote(ReadOnlySpan<Token> tokens, int at, HiddenWord found, Reading[] readings)
    {
        string word = found.Word;
        int typed = 0;
        for (int i = 0; i < word.Length; i++)
        {
            typed += tokens[at + i].Typed == word[i] ? 1 : 0;
        }

        for (int i = 0; i < word.Length; i++)
        {
            var reading = new Reading(word[i], word.Length, typed, found.Telling + found.Usual);
            readings[at + i] = reading.Beats(readings[at + i]) ? reading : readings[at + i];
        }
    }
}
