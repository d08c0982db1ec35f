namespace ComplaintCoach.Cli.Batch.Reading;

/// <summary>
/// A window that moves over a text, looks ahead as far as one row may be long, and counts lines as it goes; so a file of any
/// size takes a few megabytes. Lines end at LF, CR LF or CR. Not thread-safe.
/// </summary>
internal sealed class TextWindow(TextReader reader)
{
    /// <summary>What stands behind the last character.</summary>
    public const int End = -1;

    /// <summary>The longest row that is read, in UTF-16 code units.</summary>
    public const int LongestRow = 1_000_000;

    private char[] _characters = new char[1 << 16];
    private int _start;
    private int _end;
    private bool _over;

    /// <summary>The line at the beginning of the window, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The character so far behind the beginning of the window, or <see cref="End"/>. At most a little beyond <see cref="LongestRow"/>.</summary>
    /// <exception cref="IOException">The file cannot be read on.</exception>
    public int this[int offset] => _start + offset < _end || ReadTo(offset) ? _characters[_start + offset] : End;

    /// <summary>The text between two offsets that were looked at before.</summary>
    public string Text(int from, int to) => new(_characters, _start + from, to - from);

    /// <summary>The offset of the first of these characters from there on, or of the end; beyond <see cref="LongestRow"/> when neither is near enough.</summary>
    public int Find(int from, ReadOnlySpan<char> any)
    {
        int at = from;
        while (at <= LongestRow && this[at] != End)
        {
            int found = _characters.AsSpan((_start + at).._end).IndexOfAny(any);
            if (found >= 0)
            {
                return at + found;
            }

            at = _end - _start;
        }

        return at;
    }

    /// <summary>The offset behind the line break that stands there; the offset itself where none does.</summary>
    public int BehindBreak(int offset) => this[offset] switch
    {
        '\r' when this[offset + 1] == '\n' => offset + 2,
        '\r' or '\n' => offset + 1,
        _ => offset,
    };

    /// <summary>Moves the beginning of the window, not into the middle of a line break.</summary>
    public void MoveOn(int count)
    {
        for (int at = Find(0, "\r\n"); at < count; at = Find(BehindBreak(at), "\r\n"))
        {
            Line++;
        }

        _start += count;
    }

    /// <summary>Moves behind the current line, however long it is.</summary>
    public void SkipLine()
    {
        int end = Find(0, "\r\n");
        while (end > LongestRow && this[end] is not (End or '\r' or '\n'))
        {
            _start += end;
            end = Find(0, "\r\n");
        }

        MoveOn(BehindBreak(end));
    }

    private bool ReadTo(int offset)
    {
        while (_start + offset >= _end && !_over)
        {
            if (_end == _characters.Length)
            {
                MakeRoom();
            }

            int read = reader.Read(_characters, _end, _characters.Length - _end);
            _over = read == 0;
            _end += read;
        }

        return _start + offset < _end;
    }

    private void MakeRoom()
    {
        var larger = _start < _characters.Length / 2 ? new char[_characters.Length * 2] : _characters;
        Array.Copy(_characters, _start, larger, 0, _end - _start);
        _end -= _start;
        _start = 0;
        _characters = larger;
    }
}
