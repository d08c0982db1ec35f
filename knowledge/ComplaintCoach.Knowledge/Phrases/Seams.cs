using System.Text;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>
/// Joins what is kept of a draft with what is put in: no doubled marks, no conjunction left without its other half, the
/// script and the width of the marks as the draft has them. Not thread-safe.
/// </summary>
internal sealed class Seams(string draft, DraftWords words, Facts facts)
{
    private const int LongestAddress = 4;
    private const string Enders = "。！？!?…\n";

    private readonly StringBuilder _written = new(draft.Length);
    private readonly bool _traditional = ScriptConverter.Detect(draft) == Script.Traditional;
    private readonly bool _narrow = draft.IndexOfAny(['，', '！', '？']) < 0 && draft.IndexOfAny([',', '!', '?']) >= 0;
    private bool _afterPut;
    private int _putAt;
    private int _lastKept;

    private char Comma => _narrow ? ',' : '，';

    /// <summary>Appends words of the draft.</summary>
    public void Keep(TextSpan span)
    {
        string part = span.In(draft);
        if (part.Length == 0)
        {
            return;
        }

        if (_afterPut)
        {
            int cut = words.ConjunctionAfter(Normalizer.Normalize(part).Value);
            part = cut > 0 && StandsAsTyped(part, cut) ? part[cut..].TrimStart(',', '，', '、', ' ') : part;
            if (JoinAddress(part))
            {
                return;
            }
        }

        _lastKept = _written.Length;
        _written.Append(part);
        _afterPut = false;
    }

    /// <summary>Appends a lead and a replacement.</summary>
    public void Put(string lead, string replacement)
    {
        TrimBefore();
        _putAt = _written.Length;
        if (lead.Length > 0)
        {
            _written.Append(lead).Append(Comma);
        }

        _written.Append(AsDraft(replacement));
        _afterPut = true;
    }

    public override string ToString() => _written.ToString().Trim();

    /// <summary>A form of address behind a replacement is joined by a comma; behind a question it goes before the replacement. True when it was moved.</summary>
    private bool JoinAddress(string part)
    {
        string address = part.TrimEnd('。', '!', '！', ',', '，', '~', ' ', '\n');
        if (address.Length is 0 or > LongestAddress || !(words.IsAddress(Normalizer.Normalize(address).Value) || facts.In(address) is [{ Kind: FactKind.Person } person] && person.Span.Length == address.Length))
        {
            return false;
        }

        if (_written[^1] is '？' or '?')
        {
            _written.Insert(_putAt, address + Comma);
            return true;
        }

        _written[^1] = Comma;
        return false;
    }

    /// <summary>What is kept before a replacement ends with a mark that may stand there, and begins with no conjunction that asks for more.</summary>
    private void TrimBefore()
    {
        if (_afterPut || _written.Length <= _lastKept)
        {
            return;
        }

        while (_written.Length > _lastKept && _written[^1] == ' ')
        {
            _written.Length--;
        }

        if (_written.Length == _lastKept)
        {
            return;
        }

        if (_written[^1] is '、')
        {
            _written[^1] = Comma;
        }
        else if (Normalizer.IsHan(_written[^1]))
        {
            _written.Append(Comma);
        }

        CutConjunctionBefore();
    }

    private void CutConjunctionBefore()
    {
        string kept = _written.ToString(_lastKept, Math.Max(0, _written.Length - _lastKept));
        int start = kept.Length;
        while (start > 0 && !Enders.Contains(kept[start - 1]))
        {
            start--;
        }

        int cut = words.ConjunctionBefore(Normalizer.Normalize(kept[start..]).Value);
        if (cut > 0 && StandsAsTyped(kept[start..], cut))
        {
            _written.Remove(_lastKept + start, cut);
        }
    }

    /// <summary>True when the first characters are typed as they are read, with nothing put inside them.</summary>
    private static bool StandsAsTyped(string part, int length) =>
        length <= part.Length && Normalizer.Normalize(part[..length]).Value.Length == length && part[..length].All(Normalizer.IsHan);

    private string AsDraft(string sentence)
    {
        string said = _traditional ? ScriptConverter.ToTraditional(sentence) : sentence;
        return _narrow ? said.Replace('，', ',').Replace('？', '?').Replace('！', '!').Replace('：', ':').Replace('；', ';') : said;
    }
}
