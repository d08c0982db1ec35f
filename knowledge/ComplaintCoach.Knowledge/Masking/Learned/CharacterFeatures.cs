using System.Runtime.CompilerServices;
using ComplaintCoach.Knowledge.Masking.Numbers;
using ComplaintCoach.Knowledge.Masking.Words;

namespace ComplaintCoach.Knowledge.Masking.Learned;

/// <summary>
/// What is seen at each character of a text: the characters around it, what the word lists say of them (surnames, forms of
/// address, words that announce a name or a place), numbers of houses, and what the recognisers found. Immutable once
/// built, thread-safe; building is linear in the text.
/// </summary>
internal sealed class CharacterFeatures
{
    /// <summary>Raised when the features change, so that a model trained on others is not used.</summary>
    public const int Version = 1;

    private const int CueReach = 6;
    private const int PlaceReach = 7;
    private const int HomeReach = 14;

    private readonly FoldedText _text;
    private readonly char[] _shapes;
    private readonly byte[] _classes;
    private readonly byte[] _found;
    private readonly byte[] _houses;
    private readonly byte[] _locators;
    private readonly int[] _cues;
    private readonly int[] _titles;
    private readonly int[] _places;
    private readonly int[] _homes;
    private readonly byte[] _breaks;
    private readonly int[] _runs;
    private readonly int[] _runStarts;

    public CharacterFeatures(FoldedText text, IReadOnlyList<Candidate> found)
    {
        _text = text;
        Length = text.Length;
        _shapes = new char[Length];
        _classes = new byte[Length];
        _found = new byte[Length];
        _houses = new byte[Length];
        _locators = new byte[Length];
        _cues = new int[Length + 1];
        _titles = new int[Length + 1];
        _places = new int[Length + 1];
        _homes = new int[Length + 1];
        _breaks = new byte[Length];
        _runs = new int[Length];
        _runStarts = new int[Length];
        for (int i = 0; i < Length; i++)
        {
            _shapes[i] = ShapeOf(text[i]);
            _classes[i] = (byte)ClassOf(text, i);
        }

        ReadFound(found);
        ReadWords();
        ReadRuns();
        ReadBreaks();
    }

    /// <summary>Characters of the folded text.</summary>
    public int Length { get; }

    /// <summary>Appends the keys of what is seen at the character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Fast from the first message after a start on.
    public void AppendTo(ref FeatureKeys keys, int i)
    {
        int template = 0;
        for (int k = -4; k <= 4; k++)
        {
            keys.Add(Key(template++, Shape(i + k)));
        }

        for (int k = -2; k <= 2; k++)
        {
            keys.Add(Key(template++, Shape(i + k - 1), Shape(i + k)));
        }

        keys.Add(Key(template++, Shape(i - 1), Shape(i + 1)));
        for (int k = -2; k <= 2; k++)
        {
            keys.Add(Key(template++, Shape(i + k - 1), Shape(i + k), Shape(i + k + 1)));
        }

        keys.Add(Key(template++, Shape(i - 3), Shape(i - 2), Shape(i - 1), Shape(i)));
        keys.Add(Key(template++, Shape(i), Shape(i + 1), Shape(i + 2), Shape(i + 3)));

        keys.Add(Key(template++, Shape(i + 2), Shape(i + 3)));
        keys.Add(Key(template++, Shape(i + 3), Shape(i + 4)));
        keys.Add(Key(template++, Shape(i - 1), Class(i)));
        keys.Add(Key(template++, Shape(i - 2), Shape(i - 1), Class(i)));
        keys.Add(Key(template++, Shape(i - 1), Class(i), Class(i + 1)));
        keys.Add(Key(template++, Shape(i - 2), Shape(i - 1), Class(i), Class(i + 1)));
        keys.Add(Key(template++, Class(i), Shape(i + 1)));
        keys.Add(Key(template++, Class(i - 1), Class(i), Shape(i + 1)));
        keys.Add(Key(template++, Class(i), Shape(i + 1), Shape(i + 2)));
        keys.Add(Key(template++, Class(i), Class(i + 1), Shape(i + 2), Shape(i + 3)));
        keys.Add(Key(template++, Class(i), Class(i + 1), Shape(i + 2)));
        keys.Add(Key(template++, Class(i), Class(i + 1), Class(i + 2), Shape(i + 3)));

        for (int k = -3; k <= 3; k++)
        {
            keys.Add(Key(template++, Class(i + k)));
        }

        keys.Add(Key(template++, Class(i - 1), Class(i)));
        keys.Add(Key(template++, Class(i), Class(i + 1)));
        keys.Add(Key(template++, Class(i - 1), Class(i), Class(i + 1)));
        keys.Add(Key(template++, Class(i), Class(i + 1), Class(i + 2)));
        keys.Add(Key(template++, Class(i - 2), Class(i - 1), Class(i)));
        keys.Add(Key(template++, Class(i - 2), Class(i - 1), Class(i), Class(i + 1), Class(i + 2)));
        keys.Add(Key(template++, Class(i - 1), Class(i), Class(i + 1), Class(i + 2), Class(i + 3)));

        keys.Add(Key(template++, At(_found, i)));
        keys.Add(Key(template++, At(_found, i - 1), At(_found, i)));
        keys.Add(Key(template++, At(_found, i), At(_found, i + 1)));

        AppendCues(ref keys, i, template);
        template += 7;
        AppendTitles(ref keys, i, template);
        template += 6;
        AppendPlaces(ref keys, i, template);
        template += 8;
        AppendRun(ref keys, i, template);
        template += 5;

        int person = Person(i);
        keys.Add(Key(template++, Person(i - 1), person));
        keys.Add(Key(template++, person, Person(i + 1)));
        keys.Add(Key(template++, NameLists.Surname(_text[i]), NameLists.GivenFirst(_text[i + 1]), NameLists.GivenLast(_text[i + 2]), Given(i + 1), Class(i + 3)));
        keys.Add(Key(template++, NameLists.Surname(_text[i]), NameLists.GivenLast(_text[i + 1]), Class(i + 2), Class(i - 1)));
        keys.Add(Key(template++, Class(i - 2), NameLists.Surname(_text[i - 1]), NameLists.GivenFirst(_text[i]), NameLists.GivenLast(_text[i + 1]), Given(i)));
        keys.Add(Key(template++, NameLists.Surname(_text[i - 2]), NameLists.GivenFirst(_text[i - 1]), NameLists.GivenLast(_text[i]), Given(i - 1), Class(i + 1)));
        keys.Add(Key(template++, NameLists.Surname(_text[i - 1]), NameLists.GivenLast(_text[i]), Class(i + 1), Class(i - 2)));
        keys.Add(Key(template++, NameLists.InPlace(_text[i - 1]), NameLists.InPlace(_text[i]), NameLists.InPlace(_text[i + 1])));
        keys.Add(Key(template++, PlacePair(i - 1), PlacePair(i), PlacePair(i + 1), PlacePair(i + 2)));
        keys.Add(Key(template++, PlaceEnd(i), PlaceEnd(i + 1), PlaceEnd(i + 2), PlaceEnd(i + 3), PlaceEnd(i + 4)));
        keys.Add(Key(template++, PlaceEnd(i - 1), PlaceEnd(i), At(_houses, i + 1), Class(i + 1)));

        bool begins = OrdinaryWords.Begins(_text[i], _text[i + 1]);
        bool ends = OrdinaryWords.Ends(_text[i - 1], _text[i]);
        keys.Add(Key(template++, begins ? 1 : 0, ends ? 1 : 0, Class(i)));
        keys.Add(Key(template++, Surnames.IsCompound(_text, i) ? 1 : Surnames.IsCompound(_text, i - 1) ? 2 : 0, Class(i + 2)));
        keys.Add(Key(template, Transliteration.Uses(_text[i]) ? 1 : 0, Transliteration.Uses(_text[i - 1]) ? 1 : 0, Transliteration.Uses(_text[i + 1]) ? 1 : 0));
    }

    private int Person(int i) => (NameLists.Surname(_text[i]) * 25) + (NameLists.GivenFirst(_text[i]) * 5) + NameLists.GivenLast(_text[i]);

    private int Given(int i) => NameLists.IsGiven(_text[i], _text[i + 1]) ? 1 : 0;

    private int PlacePair(int i) => NameLists.PlacePair(_text[i - 1], _text[i]);

    private int PlaceEnd(int i) => NameLists.PlaceEnd(_text[i - 1], _text[i]);

    /// <summary>How far behind the place where a name is announced, by which word, and how far before the next break.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AppendCues(ref FeatureKeys keys, int i, int template)
    {
        for (int back = 0; back <= CueReach && i - back >= 0; back++)
        {
            if (_cues[i - back] is not 0 and var cue)
            {
                keys.Add(Key(template, cue, back));
                keys.Add(Key(template + 1, NameCues.GroupOf(cue), back, Class(i)));
                keys.Add(Key(template + 2, NameCues.GroupOf(cue), back, Class(i), Class(i + 1)));
                keys.Add(Key(template + 3, NameCues.GroupOf(cue), back, back > 0 ? Shape(i - 1) : 0));
                keys.Add(Key(template + 4, NameCues.GroupOf(cue), back, _breaks[i]));
                keys.Add(Key(template + 5, cue, back, _breaks[i]));
                keys.Add(Key(template + 6, NameCues.GroupOf(cue), back, _breaks[i], Class(i)));
                break;
            }
        }
    }

    /// <summary>How far before a form of address, and which; or right behind one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AppendTitles(ref FeatureKeys keys, int i, int template)
    {
        for (int ahead = 0; ahead <= 4 && i + ahead < Length; ahead++)
        {
            if (_titles[i + ahead] is not 0 and var title)
            {
                keys.Add(Key(template, title, ahead));
                keys.Add(Key(template + 1, title, ahead, Class(i)));
                keys.Add(Key(template + 2, ahead, Class(i - 1), Class(i), Class(i + 1)));
                keys.Add(Key(template + 3, title, ahead, Class(i - 1)));
                keys.Add(Key(template + 4, title, ahead, Shape(i - 1)));
                keys.Add(Key(template + 5, ahead, Shape(i)));
                break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AppendPlaces(ref FeatureKeys keys, int i, int template)
    {
        keys.Add(Key(template, At(_houses, i - 1), At(_houses, i), At(_houses, i + 1)));
        keys.Add(Key(template + 1, At(_locators, i - 1), At(_locators, i), At(_locators, i + 1)));
        keys.Add(Key(template + 2, At(_houses, i), At(_locators, i), At(_found, i)));
        for (int ahead = 0; ahead <= PlaceReach && i + ahead < Length; ahead++)
        {
            if (_places[i + ahead] is not 0 and var place)
            {
                keys.Add(Key(template + 3, place, ahead));
                keys.Add(Key(template + 4, ahead, Class(i - 1)));
                break;
            }
        }

        for (int back = 0; back <= PlaceReach && i - back >= 0; back++)
        {
            if (_places[i - back] is not 0 and var place)
            {
                keys.Add(Key(template + 5, place, back));
                break;
            }
        }

        for (int back = 0; back <= HomeReach && i - back >= 0; back++)
        {
            if (_homes[i - back] is not 0 and var home)
            {
                keys.Add(Key(template + 6, home, Math.Min(back, 3)));
                keys.Add(Key(template + 7, back));
                break;
            }
        }
    }

    /// <summary>The number or code that the character stands in: its length, its beginning, what it is said to be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AppendRun(ref FeatureKeys keys, int i, int template)
    {
        if (_runs[i] is not 0 and var run)
        {
            int start = _runStarts[i];
            keys.Add(Key(template, run));
            keys.Add(Key(template + 1, run, _text[start], _text[start + 1]));
            keys.Add(Key(template + 2, run, Class(start - 1)));
            keys.Add(Key(template + 3, run >> 5, Shape(start - 1), Shape(start - 2)));
            keys.Add(Key(template + 4, run, Math.Min(i - start, 3), At(_found, i)));
        }
    }

    /// <summary>How many Han characters stand from here to the next break, up to six.</summary>
    private void ReadBreaks()
    {
        for (int i = Length - 1; i >= 0; i--)
        {
            _breaks[i] = (byte)(!Characters.IsHan(_text[i]) ? 0 : i + 1 < Length ? Math.Min(6, _breaks[i + 1] + 1) : 1);
        }
    }

    private void ReadRuns()
    {
        for (int start = 0; start < Length;)
        {
            int end = start;
            while (Characters.IsAlnum(_text[end]) || Characters.DigitOf(_text[end]) >= 0)
            {
                end++;
            }

            if (end > start)
            {
                int lead = Leads.OrderBehind(_text, end) ? (int)Lead.Order : (int)Leads.Before(_text, start);
                _runs.AsSpan(start, end - start).Fill((Math.Min(end - start, 31)) | ((lead + 1) << 5));
                _runStarts.AsSpan(start, end - start).Fill(start);
            }

            start = Math.Max(end, start + 1);
        }
    }

    private void ReadFound(IReadOnlyList<Candidate> found)
    {
        foreach (var candidate in found.OrderBy(c => c.Certainty).ThenBy(c => c.Length))
        {
            int kind = (2 * (int)candidate.Certainty) + 1;
            _found.AsSpan(candidate.Start, candidate.Length).Fill((byte)(kind + 1));
            _found[candidate.Start] = (byte)kind;
        }
    }

    private void ReadWords()
    {
        NameCues.Read(_text, _cues);
        for (int i = 0; i < Length; i++)
        {
            _titles[i] = Titles.At(_text, i);
            _places[i] = PlaceSuffixes.At(_text, i);
            _homes[i] = HomeWords.EndingAt(_text, i);

            if (HouseNumbers.End(_text, i, out var part) is > 0 and var house && (i == 0 || _houses[i - 1] == 0))
            {
                Cover(_houses, i, house, (int)part);
            }

            if (Locators.End(_text, i) is > 0 and var locator && _locators[i] == 0)
            {
                Cover(_locators, i, locator, 0);
            }
        }
    }

    private static void Cover(byte[] cover, int start, int end, int what)
    {
        cover.AsSpan(start, Math.Min(end, cover.Length) - start).Fill((byte)((2 * what) + 2));
        cover[start] = (byte)((2 * what) + 1);
    }

    private char Shape(int i) => (uint)i < (uint)Length ? _shapes[i] : '\u0001';

    private byte Class(int i) => (uint)i < (uint)Length ? _classes[i] : (byte)0;

    private static byte At(byte[] cover, int i) => (uint)i < (uint)cover.Length ? cover[i] : (byte)0;

    private static char ShapeOf(char c) => Characters.IsDigit(c) ? '0' : Characters.IsLetter(c) ? 'a' : c;

    private static int ClassOf(FoldedText text, int i)
    {
        char c = text[i];
        if (Characters.IsDigit(c))
        {
            return 1;
        }

        if (Characters.IsLetter(c))
        {
            return char.IsAsciiLetterUpper(text.Typed(i)) ? 2 : 3;
        }

        if (!Characters.IsHan(c))
        {
            return c switch { FoldedText.Barrier => 4, '\n' => 5, ':' => 6, ' ' => 7, ',' or '。' or ';' or '!' or '?' or '、' => 8, '(' or ')' or '"' or '[' or ']' => 9, '-' or '·' or '/' or '#' => 10, _ => 11 };
        }

        int given = GivenNames.IsNever(c) ? 0 : GivenNames.IsDoubtful(c) ? 1 : GivenNames.IsOrdinary(c) ? 2 : 3;
        int surname = Surnames.IsPlain(c) ? 3 : Surnames.IsSingle(c) ? 2 : Surnames.IsAny(c) ? 1 : 0;
        return Characters.DigitOf(c) >= 0 ? 12 : 13 + (4 * surname) + given;
    }

    private static uint Key(int template, int a, int b = 0, int c = 0, int d = 0, int e = 0)
    {
        ulong hash = Mix(0xcbf29ce484222325, (ulong)template);
        hash = Mix(hash, (ulong)(uint)a | ((ulong)(uint)b << 32));
        hash = Mix(hash, (ulong)(uint)c | ((ulong)(uint)d << 20) | ((ulong)(uint)e << 40));
        return (uint)(hash >> 16);
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 0xff51afd7ed558ccd;
        return hash ^ (hash >> 32);
    }
}
