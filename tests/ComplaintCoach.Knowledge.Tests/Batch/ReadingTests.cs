using System.Text;
using ComplaintCoach.Cli.Batch;
using ComplaintCoach.Cli.Batch.Reading;

namespace ComplaintCoach.Knowledge.Tests.Batch;

/// <summary>How the rows of one file are read: a row of a table is a file and what it holds, <c>line=text</c> or <c>line!part of the problem</c>.</summary>
public sealed class ReadingTests : IDisposable
{
    private static readonly Encoding s_gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private readonly DraftFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("\n\n \r\n")]
    [InlineData("好", "1=好")]
    [InlineData("好\n", "1=好")]
    [InlineData("甲\r\n\r\n乙\r丙\n", "1=甲", "3=乙", "4=丙")]
    [InlineData("甲\0乙\n丙", "1!NUL", "2=丙")]
    [InlineData("\"甲,乙\"", "1=\"甲,乙\"")]
    public void A_text_file_holds_a_draft_a_line(string text, params string[] rows) => ShouldFit(Shown("a.txt", text), rows);

    [Theory]
    [InlineData("")]
    [InlineData("{\"text\":\"甲\"}\n\n{\"text\":\"\"}", "1=甲", "3=")]
    [InlineData("{\"text\":\"甲\"\n{\"text\":\"乙\"}", "1!not readable as JSON", "2=乙")]
    [InlineData("[1]\nnull", "1!JSON object", "2!JSON object")]
    [InlineData("{\"id\":\"\\ud800\",\"text\":\"甲\"}", "1!surrogate")]
    [InlineData("{\"\\ud800\":0}", "1!surrogate")]
    [InlineData("{\"id\":1,\"reply\":\"甲\"}", "1!there is no text under 'text'; the keys are id, reply (")]
    [InlineData("{\"text\":7}", "1!there is no text under 'text'; the keys are text (")]
    [InlineData("{\"text\":\"\\ud800\"}", "1!surrogate")]
    [InlineData("{\"text\":\"甲\0\"}", "1!not readable as JSON")]
    public void A_file_of_json_lines_holds_a_draft_under_the_key(string text, params string[] rows) => ShouldFit(Shown("a.jsonl", text), rows);

    [Theory]
    [InlineData("", "1!the file is empty")]
    [InlineData("text")]
    [InlineData("text\n")]
    [InlineData("text\n甲", "2=甲")]
    [InlineData("no,text\r\n1,甲\r\n\r\n2,乙\r\n", "2=甲", "4=乙")]
    [InlineData("no; text \n1;甲,乙\n", "2=甲,乙")]
    [InlineData("no\ttext\n1\t甲;乙,丙\n", "2=甲;乙,丙")]
    [InlineData("no,text\n1,\"甲\n乙\r\n丙\"\n2,丁", "2=甲\n乙\r\n丙", "5=丁")]
    [InlineData("\"no, or so\",\"text\"\n1,\"他说\"\"好\"\",走了\"\n", "2=他说\"好\",走了")]
    [InlineData("no,text\n1,\n2,\" \"", "2=", "3= ")]
    [InlineData("no,text\n1,5\"屏\n", "2=5\"屏")]
    [InlineData("no,text,more\n1,甲\n2\n", "2=甲", "3!the row has 1 cells and none for 'text'")]
    [InlineData("no,text\n1,甲,乙\n2,丙,,\n", "2!the row has 3 cells, the header 2", "3=丙")]
    [InlineData("no,reply,\u001b[2J\n1,甲\n", "1!there is no column 'text'; there are no, reply,  [2J (")]
    [InlineData("text,text\n甲,乙\n", "1!several columns are named 'text'")]
    [InlineData("\"text\n甲\n", "1!never closed")]
    public void A_csv_file_holds_a_draft_a_row(string text, params string[] rows) => ShouldFit(Shown("a.csv", text), rows);

    [Theory]
    [InlineData("no,text\n1,\"甲\n2,乙\n3,丙", "2!never closed", "3=乙", "4=丙")]
    [InlineData("no,text\n1,\"甲\n2,\"乙\"\n3,丙", "2!closing quotation mark", "3=乙", "4=丙")]
    [InlineData("no,text\n1,\"甲\"乙\n2,丙", "2!closing quotation mark", "3=丙")]
    public void A_broken_row_ends_with_its_line_and_the_rest_is_read(string text, params string[] rows) => ShouldFit(Shown("a.csv", text), rows);

    [Theory]
    [InlineData("a.csv", ',', "a;text\n1;甲\n", "1!there is no column")]
    [InlineData("a.csv", ';', "a,b,c;text\n1,2;甲\n", "2=甲")]
    [InlineData("a.tsv", null, "a,text\ttext\n1\t甲\n", "2=甲")]
    public void A_separator_that_is_given_is_used(string name, char? separator, string text, string row) => ShouldFit(Shown(name, text, separator), [row]);

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("gb18030", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void The_encoding_is_detected(string name, bool mark)
    {
        var encoding = name == "gb18030" ? s_gb18030 : Encoding.GetEncoding(name);
        const string text = "编号,text\n1,您好,😀\n2,\"您的车今天修好,请来取\"\n3,抱歉让您久等\n";
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text.Replace(",😀", "", StringComparison.Ordinal))];

        Shown("a.csv", bytes).ShouldBe(["2=您好", "3=您的车今天修好,请来取", "4=抱歉让您久等"]);
    }

    [Fact]
    public void What_gb18030_writes_in_four_bytes_is_read() => Shown("a.txt", s_gb18030.GetBytes("您好😀,㐀先生\n请稍等")).ShouldBe(["1=您好😀,㐀先生", "2=请稍等"]);

    [Fact]
    public void A_file_that_turns_chinese_late_is_detected() =>
        Shown("a.txt", s_gb18030.GetBytes(string.Concat(Enumerable.Repeat("ok\n", 50_000)) + "抱歉让您久等")).Last().ShouldBe("50001=抱歉让您久等");

    [Fact]
    public void A_character_that_a_buffer_cuts_in_two_does_not_change_the_encoding()
    {
        for (int before = (1 << 16) - 4; before <= (1 << 16) + 1; before++)
        {
            Shown("a.txt", Encoding.UTF8.GetBytes(new string('x', before) + "您好")).ShouldBe(["1=" + new string('x', before) + "您好"]);
        }
    }

    [Fact]
    public void A_broken_byte_in_utf8_spoils_its_row_alone()
    {
        byte[] bytes = [.. "甲乙丙\n"u8, .. "丁"u8[..2], .. "戊\n己\uFFFD\n"u8];
        ShouldFit(Shown("a.txt", bytes), ["1=甲乙丙", "2!not in the encoding", "3=己\uFFFD"]);
    }

    [Fact]
    public void An_encoding_that_is_given_is_used() =>
        Rows(_folder.With("a.txt", [0xC4, 0xA4, 0xB0, 0xDD]), new("text", Encoding: "gb18030")).Single().Text.ShouldBe("膜拜");

    [Fact]
    public void A_cell_of_a_hundred_thousand_characters_is_read()
    {
        string cell = new('好', 100_000);
        Rows(_folder.With("a.csv", $"text,no\n\"{cell}\",1\n乙,2"), new("text")).Select(r => r.Text).ShouldBe([cell, "乙"]);
    }

    [Theory]
    [InlineData("a.txt", "", "\n乙")]
    [InlineData("a.txt", "甲\n", "\r\n乙")]
    [InlineData("a.csv", "text,no\n", "\n乙,2")]
    [InlineData("a.csv", "text,no\n\"", "\n乙,2")]
    public void A_row_of_more_than_a_million_characters_is_told_and_passed(string name, string before, string behind)
    {
        var rows = Rows(_folder.With(name, before + new string('x', 5_000_000) + behind), new("text"));
        rows.Count(r => r.Problem?.Contains("longer than", StringComparison.Ordinal) == true).ShouldBe(1);
        rows[^1].Text.ShouldBe("乙");
        rows[^1].Line.ShouldBe(before.Count(c => c == '\n') + 2);
    }

    [Fact]
    public void A_file_of_rows_without_end_is_given_up()
    {
        // From inside a quoted cell each line closes it and opens the next one; from its start it is a stray mark and an open cell.
        string file = _folder.With("a.csv", "no,text\n" + string.Concat(Enumerable.Repeat("a\",\"\n", 400_000)));
        var rows = Rows(file, new("text"));
        rows.Count.ShouldBe(101);
        rows[^1].EndsFile.ShouldBeTrue();
        rows[^1].Problem!.ShouldContain("the rest of the file is not read");
    }

    [Fact]
    public void A_file_of_any_size_takes_one_small_buffer()
    {
        using var text = new EndlessRows(rows: 2_000_000);
        int rows = 0;
        foreach (var row in CsvFile.Read(new TextWindow(text), "a.csv", "text", null))
        {
            row.Problem.ShouldBeNull();
            rows++;
        }

        rows.ShouldBe(2_000_000);
        text.Characters.ShouldBeGreaterThan(60_000_000);
        text.LargestBuffer.ShouldBeLessThan(200_000);
    }

    private static void ShouldFit(List<string> shown, string[] expected)
    {
        shown.Count.ShouldBe(expected.Length, string.Join('\n', shown));
        shown.Zip(expected).ShouldAllBe(row => Fits(row.First, row.Second));
    }

    private static bool Fits(string actual, string expected) => expected.IndexOf('!', StringComparison.Ordinal) is > 0 and var at
        ? actual.StartsWith(expected[..(at + 1)], StringComparison.Ordinal) && actual.Contains(expected[(at + 1)..], StringComparison.Ordinal)
        : actual == expected;

    private List<string> Shown(string name, string text, char? separator = null) => Shown(name, Encoding.UTF8.GetBytes(text), separator);

    private List<string> Shown(string name, byte[] bytes, char? separator = null) =>
        [.. Rows(_folder.With(name, bytes), new("text", separator)).Select(r => r.Problem is null ? $"{r.Line}={r.Text}" : $"{r.Line}!{r.Problem}")];

    private static List<DraftRow> Rows(string path, ReadingChoices choices) => [.. new DraftFile(path, new FileInfo(path).Length).Rows(choices).Select(r => r.Row)];

    /// <summary>A CSV file that is made while it is read.</summary>
    private sealed class EndlessRows(int rows) : TextReader
    {
        private string _row = "no,text\n";
        private int _at;
        private int _written;

        public long Characters { get; private set; }

        public int LargestBuffer { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            if (_at == _row.Length && _written < rows)
            {
                _written++;
                _row = $"{_written},\"您好,您的车今天修好,\n请来取,谢谢您的耐心。\"\n";
                _at = 0;
            }

            int copied = Math.Min(count, _row.Length - _at);
            _row.CopyTo(_at, buffer, index, copied);
            _at += copied;
            Characters += copied;
            LargestBuffer = Math.Max(LargestBuffer, buffer.Length);
            return copied;
        }
    }
}
