using System.Text;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>
/// Joins what is kept of a draft with what is put in: no doubled marks, no conjunction left without its other half, the
/// script and the width of the marks as the draft has them. Not thread-safe.
/// </summary>
internal sealed class Seams(string draft, DraftWords words)
{
    private const string Inner = ",，、;；:：";
    private const string Enders = "。！？!?…\n";

    private readonly StringBuilder _written = new(draft.Length);
    private readonly bool _traditional = ScriptConverter.Detect(draft) == Script.Traditional;
    private readonly bool _narrow = draft.IndexOfAny(['，', '！', '？']) < 0 && draft.IndexOfAny([',', '!', '?']) >= 0;
    private bool _afterPut;
    private int _lastKept;

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
            string value = Normalizer.Normalize(part).Value;
            int cut = words.ConjunctionAfter(value);
            part = part[..Math.Min(cut, part.Length)] is var head && Normalizer.Normalize(head).Value.Length == cut ? part[cut..].TrimStart(',', '，', '、', ' ') : part;
            JoinAddress(part);
        }

        _lastKept = _written.Length;
        _written.Append(part);
        _afterPut = false;
    }

    /// <summary>Appends a lead and a replacement.</summary>
    public void Put(Lead lead, string replacement)
    {
        TrimBefore();
        if (lead.Kept.Length > 0)
        {
            _written.Append(lead.Kept).Append(_narrow ? ',' : '，');
        }

        if (lead.Carried.Length > 0)
        {
            _written.Append(AsDraft(lead.Carried)).Append('。');
        }

        _written.Append(AsDraft(replacement));
        _afterPut = true;
    }

    public override string ToString() => _written.ToString().Trim();

    /// <summary>A form of address behind a replacement ("…,李先生。") is joined by a comma.</summary>
    private void JoinAddress(string part)
    {
        string value = Normalizer.Normalize(part).Value.TrimEnd('。', '!', ',', '~', ' ');
        if (value.Length is > 0 and <= 4 && words.IsGreeting(value) && _written.Length > 0 && _written[^1] is '。')
        {
            _written[^1] = _narrow ? ',' : '，';
        }
    }

    /// <summary>What is kept before a replacement ends with a mark that may stand there, and begins with no conjunction that asks for more.</summary>
    private void TrimBefore()
    {
        if (_afterPut || _written.Length == 0)
        {
            return;
        }

        while (_written.Length > 0 && _written[^1] == ' ')
        {
            _written.Length--;
        }

        if (_written.Length > 0 && _written[^1] is '、')
        {
            _written[^1] = _narrow ? ',' : '，';
        }
        else if (_written.Length > 0 && !Inner.Contains(_written[^1]) && !Enders.Contains(_written[^1]) && Normalizer.IsHan(_written[^1]))
        {
            _written.Append(_narrow ? ',' : '，');
        }

        CutConjunctionBefore();
    }

    private void CutConjunctionBefore()
    {
        string kept = _written.ToString(_lastKept, _written.Length - _lastKept);
        int start = kept.Length - 1;
        while (start > 0 && !Enders.Contains(kept[start - 1]))
        {
            start--;
        }

        if (start < kept.Length && words.ConjunctionBefore(Normalizer.Normalize(kept[start..]).Value) is > 0 and var cut)
        {
            _written.Remove(_lastKept + start, cut);
        }
    }

    private string AsDraft(string sentence)
    {
        string said = _traditional ? ScriptConverter.ToTraditional(sentence) : sentence;
        return _narrow ? said.Replace('，', ',').Replace('？', '?').Replace('！', '!').Replace('：', ':').Replace('；', ';') : said;
    }
}
