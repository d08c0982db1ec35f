using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Phrases;

/// <summary>The learned model as bytes, and what a pack says of bytes that are no model.</summary>
public sealed class PhraseModelFileTests
{
    /// <summary>Every model holds the filters of seen and of common pairs, whatever was learned. Unit: bytes.</summary>
    private const int FilterLength = 1 << 19;

    private const int HeadLength = 8;

    private static readonly byte[] s_written = Bytes(SmallModel.Trained);

    /// <summary>A model of two drafts; small behind its filters.</summary>
    private static readonly byte[] s_tiny = Bytes(SmallModel.Train(
    [
        new("a", "不知道", new Dictionary<string, string> { ["dont_know"] = "不知道" }, null),
        new("b", "我不知道", new Dictionary<string, string> { ["dont_know"] = "我不知道" }, null),
    ]));

    [Fact]
    public void What_is_read_judges_as_what_was_written()
    {
        var read = PhraseModelFile.Read(new MemoryStream(s_written)).ShouldNotBeNull();
        var checker = new DraftChecker(SmallModel.Rules, SmallModel.Language with { Learned = read });
        string[] drafts = [.. SmallModel.Drafts.Select(d => d.Text), "我bu zhi dao", "这个把我难住了", "小亥子都会", "楼上那块不归我们管"];
        drafts.Sum(d => checker.Check(d).Findings.Count).ShouldBeGreaterThan(50);
        foreach (string draft in drafts)
        {
            checker.Check(draft).Findings.Select(f => (f.Rule.Id, f.Span)).ShouldBe(SmallModel.Checker.Check(draft).Findings.Select(f => (f.Rule.Id, f.Span)), draft);
        }
    }

    [Fact]
    public void What_was_read_is_written_as_the_same_bytes() => Bytes(PhraseModelFile.Read(new MemoryStream(s_written)).ShouldNotBeNull()).ShouldBe(s_written);

    [Fact]
    public void The_same_drafts_give_the_same_bytes() => Bytes(SmallModel.Train(SmallModel.Drafts)).ShouldBe(s_written);

    [Fact]
    public void A_model_cut_short_anywhere_is_not_read()
    {
        PhraseModelFile.Read(new MemoryStream(s_tiny)).ShouldNotBeNull();
        s_tiny.Length.ShouldBeLessThan(FilterLength + 6_000);
        int[] lengths =
        [
            .. Enumerable.Range(0, HeadLength + 9),
            .. Enumerable.Range(1, 40).Select(i => i * FilterLength / 40),
            .. Enumerable.Range(HeadLength + FilterLength - 8, s_tiny.Length - FilterLength - HeadLength + 8),
        ];
        foreach (int length in lengths)
        {
            PhraseModelFile.Read(new MemoryStream(s_tiny, 0, length)).ShouldBeNull($"cut short at {length} of {s_tiny.Length}");
        }
    }

    /// <summary>A count or a length may say anything: it must neither throw nor ask for memory that the file cannot fill.</summary>
    [Fact]
    public void A_foreign_byte_behind_the_filters_does_no_harm()
    {
        byte[] bytes = [.. s_tiny];
        for (int at = HeadLength + FilterLength; at < bytes.Length; at++)
        {
            byte was = bytes[at];
            foreach (byte foreign in (byte[])[0, 0x7f, 0x80, 0xff])
            {
                bytes[at] = foreign;
                Should.NotThrow(() => PhraseModelFile.Read(new MemoryStream(bytes)), $"{foreign} at {at}");
            }

            bytes[at] = was;
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(-1)]
    [InlineData(32)]
    [InlineData(int.MaxValue)]
    public void A_count_that_the_file_cannot_hold_is_not_believed(int offset)
    {
        byte[] bytes = [.. s_tiny];
        BitConverter.TryWriteBytes(bytes.AsSpan(HeadLength + FilterLength), offset is 4 ? bytes.Length : offset).ShouldBeTrue();
        PhraseModelFile.Read(new MemoryStream(bytes)).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("CCPM")]
    [InlineData("not a model at all, but long enough for its head")]
    public void What_is_no_model_is_not_read(string bytes) => PhraseModelFile.Read(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(bytes))).ShouldBeNull();

    [Fact]
    public void A_model_of_another_version_is_not_read()
    {
        byte[] bytes = [.. s_tiny];
        bytes[4]++;
        PhraseModelFile.Read(new MemoryStream(bytes)).ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(200_000)]
    public void A_pack_with_a_model_that_cannot_be_read_says_so_and_what_to_do(int length)
    {
        string folder = Directory.CreateTempSubdirectory("coach-pack-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "phrases.model"), s_tiny[..length]);
            var (pack, problems) = PackReader.TryRead(folder);
            pack.ShouldBeNull();
            var problem = problems.Single(p => p.File == "phrases.model");
            problem.Line.ShouldBe(1);
            problem.ToString().ShouldStartWith("phrases.model:1:1 ");
            problem.Message.ShouldContain("coach train drafts");
            PackReader.TryRead(folder, withModel: false).Problems.ShouldNotContain(p => p.File == "phrases.model");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_pack_without_a_model_is_a_pack()
    {
        var pack = PackReader.Read(Path.Combine(TestCoach.KnowledgeFolder, "content"), withModel: false);
        pack.Language.Learned.ShouldBeNull();
        new DraftChecker(pack.Rules, pack.Language).BrokenRules("这种问题连小孩子都会").ShouldContain("child_could");
    }

    private static byte[] Bytes(PhraseModel model)
    {
        using var stream = new MemoryStream();
        PhraseModelFile.Write(model, stream);
        return stream.ToArray();
    }
}
