using System.Text.Json;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Content;

/// <summary>The drafts that the checker learns from: whole, many for each rule, and none of them in a test set.</summary>
public sealed class TrainingDraftsTests
{
    /// <summary>Of the character trigrams that two texts hold together, the share that both hold (Jaccard) from which they are near copies.</summary>
    private const double NearCopyFrom = 0.6;

    private static readonly string s_folder = Path.Combine(TestCoach.Root, "knowledge", "drafts");
    private static readonly Lazy<IReadOnlyList<TrainingDraft>> s_drafts = new(() => DraftTrainingFolder.Read(s_folder, [.. TestCoach.Shipped.Pack.Rules.Select(r => r.Id)]));

    [Fact]
    public void Every_file_begins_with_its_data_card()
    {
        string[] files = Directory.GetFiles(s_folder);
        files.ShouldNotBeEmpty();
        foreach (string file in files)
        {
            Path.GetExtension(file).ShouldBe(".jsonl");
            string[] lines = File.ReadAllLines(file);
            var card = JsonDocument.Parse(lines[0]).RootElement.GetProperty("card");
            card.GetProperty("voice").GetString().ShouldNotBeNullOrWhiteSpace(file);
            card.GetProperty("trades").GetArrayLength().ShouldBeGreaterThan(0, file);
            card.GetProperty("written").GetString().ShouldNotBeNull().ShouldMatch(@"^\d{4}-\d{2}-\d{2}$", file);
            card.GetProperty("about").GetString().ShouldNotBeNullOrWhiteSpace(file);
            card.GetProperty("by").GetString().ShouldNotBeNullOrWhiteSpace(file);
            lines[1..].ShouldAllBe(line => !line.StartsWith("{\"card\"", StringComparison.Ordinal), file);
        }
    }

    [Fact]
    public void Every_rule_is_broken_and_nearly_broken_by_many_in_several_voices()
    {
        foreach (string rule in TestCoach.Shipped.Pack.Rules.Select(r => r.Id))
        {
            var breaking = s_drafts.Value.Where(d => d.Breaks.ContainsKey(rule)).ToList();
            var near = s_drafts.Value.Where(d => d.Near == rule).ToList();
            breaking.Count.ShouldBeGreaterThanOrEqualTo(80, rule);
            near.Count.ShouldBeGreaterThanOrEqualTo(80, rule);
            breaking.Select(d => d.Voice).Distinct().Count().ShouldBeGreaterThanOrEqualTo(5, rule);
            near.Select(d => d.Voice).Distinct().Count().ShouldBeGreaterThanOrEqualTo(5, rule);
        }
    }

    [Fact]
    public void Hardly_any_draft_is_a_near_copy_of_another()
    {
        var texts = new TrigramIndex();
        var copies = s_drafts.Value.Where(d => texts.FindNearCopyAndAdd(d.Text) is not null).ToList();
        copies.Count.ShouldBeLessThanOrEqualTo(s_drafts.Value.Count / 200, string.Join('\n', copies.Take(20).Select(d => d.Text)));
    }

    [Fact]
    public void No_draft_of_a_test_or_development_set_stands_in_them()
    {
        var texts = new TrigramIndex();
        foreach (var draft in s_drafts.Value)
        {
            texts.Add(draft.Text);
        }

        var exact = s_drafts.Value.Select(d => d.Text).ToHashSet();
        var labelled = Directory.EnumerateFiles(TestCoach.Sets, "drafts.*.jsonl").SelectMany(File.ReadLines)
            .Select(line => JsonDocument.Parse(line).RootElement).Where(json => json.TryGetProperty("text", out _))
            .Select(json => (Id: json.GetProperty("id").GetString(), Text: json.GetProperty("text").GetString().ShouldNotBeNull())).ToList();
        labelled.Count.ShouldBeGreaterThan(1500);
        // The texts of test sets are not shown.
        labelled.Where(l => exact.Contains(l.Text) || texts.FindNearCopy(l.Text) is not null).Select(l => l.Id).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("您好,这个问题我不知道。", "您好,这个问题我不知道。", true)]
    [InlineData("您好,这个问题我不知道,您去问别人吧。", "您好,这个问题我不知道,您去问别人哈。", true)]
    [InlineData("您好,这个问题我不知道,您去问别人吧。", "您好,这个问题我马上去查,三点前回您电话。", false)]
    [InlineData("好", "好", true)]
    [InlineData("好", "的", false)]
    public void A_near_copy_is_seen(string one, string other, bool copy)
    {
        var texts = new TrigramIndex();
        texts.Add("另外一句话,和这些都不一样。");
        texts.Add(one);
        (texts.FindNearCopy(other) == one).ShouldBe(copy);
    }

    /// <summary>Finds near copies by the trigrams that texts share, without comparing all pairs.</summary>
    private sealed class TrigramIndex
    {
        private readonly List<(string Text, int Trigrams)> _texts = [];
        private readonly Dictionary<string, List<int>> _holding = [];
        private int[] _shared = [];

        public void Add(string text) => Add(text, Trigrams(text));

        public string? FindNearCopy(string text) => Find(Trigrams(text));

        public string? FindNearCopyAndAdd(string text)
        {
            var trigrams = Trigrams(text);
            string? found = Find(trigrams);
            Add(text, trigrams);
            return found;
        }

        private void Add(string text, HashSet<string> trigrams)
        {
            foreach (string trigram in trigrams)
            {
                if (!_holding.TryGetValue(trigram, out var texts))
                {
                    _holding[trigram] = texts = [];
                }

                texts.Add(_texts.Count);
            }

            _texts.Add((text, trigrams.Count));
        }

        private string? Find(HashSet<string> trigrams)
        {
            if (_shared.Length < _texts.Count)
            {
                Array.Resize(ref _shared, 2 * _texts.Count);
            }

            var touched = new List<int>();
            foreach (string trigram in trigrams)
            {
                foreach (int text in _holding.TryGetValue(trigram, out var texts) ? texts : [])
                {
                    if (_shared[text]++ == 0)
                    {
                        touched.Add(text);
                    }
                }
            }

            string? found = null;
            foreach (int text in touched)
            {
                found ??= _shared[text] > NearCopyFrom * (trigrams.Count + _texts[text].Trigrams - _shared[text]) ? _texts[text].Text : null;
                _shared[text] = 0;
            }

            return found;
        }

        /// <summary>Without blanks; a text shorter than three characters is its own trigram.</summary>
        private static HashSet<string> Trigrams(string text)
        {
            string value = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
            return value.Length < 3 ? [value] : [.. Enumerable.Range(0, value.Length - 2).Select(i => value.Substring(i, 3))];
        }
    }
}
