using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Tests.Text;

public sealed class WordAutomatonTests
{
    [Theory]
    [InlineData("甲乙丙", 3, 30)]
    [InlineData("甲乙丙丁戊己庚辛", 6, 400)]
    [InlineData("\0\uffff\ud83d\ude00a ", 4, 60)]
    [InlineData("甲", 9, 9)]
    public void It_finds_what_a_plain_search_finds_in_the_same_order(string alphabet, int longest, int words)
    {
        var random = new Random(5);
        for (int run = 0; run < 200; run++)
        {
            string[] list = [.. Enumerable.Range(0, words).Select(_ => Make(random.Next(1, longest + 1))).Distinct()];
            string text = Make(random.Next(0, 200));
            var sink = new Sink([]);
            new WordAutomaton(list).Scan(text, ref sink);
            sink.Found.ShouldBe(Search(list, text));
        }

        string Make(int length) => new([.. Enumerable.Range(0, length).Select(_ => alphabet[random.Next(alphabet.Length)])]);
    }

    [Fact]
    public void Without_words_it_finds_nothing()
    {
        var sink = new Sink([]);
        new WordAutomaton([]).Scan("不知道", ref sink);
        sink.Found.ShouldBeEmpty();
    }

    private static List<(int Word, TextSpan Span)> Search(string[] words, string text)
    {
        var found = new List<(int Word, TextSpan Span)>();
        for (int word = 0; word < words.Length; word++)
        {
            for (int at = text.IndexOf(words[word], StringComparison.Ordinal); at >= 0; at = text.IndexOf(words[word], at + 1, StringComparison.Ordinal))
            {
                found.Add((word, new TextSpan(at, words[word].Length)));
            }
        }

        return [.. found.OrderBy(f => f.Span.End).ThenBy(f => f.Span.Start)];
    }

    private readonly struct Sink(List<(int Word, TextSpan Span)> found) : IWordSink
    {
        public List<(int Word, TextSpan Span)> Found => found;

        void IWordSink.Found(int word, int start, int end) => found.Add((word, TextSpan.FromBounds(start, end)));
    }
}
