using ComplaintCoach.Cli.Batch.Reading;

namespace ComplaintCoach.Knowledge.Tests.Batch;

/// <summary>Which files are found, on a real file system.</summary>
public sealed class DraftFilesTests : IDisposable
{
    private readonly DraftFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_gives_its_files_by_name_and_tells_what_it_leaves_out()
    {
        _folder.With("b.TXT", "乙");
        _folder.With("a.csv", "text");
        _folder.With("old.xlsx", "x");
        _folder.With(".hidden.txt", "x");
        _folder.With("sub/c.jsonl", "");

        var found = DraftFiles.Find([_folder.Path], recursive: false);

        Names(found).ShouldBe(["a.csv", "b.TXT"]);
        found.Problems.ShouldBeEmpty();
        found.Notes.ShouldBe([$"{_folder.Path}: 1 folder(s) inside not read; --recursive reads them", $"{_folder.Path}: 1 other file(s) not read: .xlsx"]);
    }

    [Fact]
    public void Recursive_reads_the_folders_inside()
    {
        _folder.With("b/c/d.txt", "丁");
        _folder.With("a.txt", "甲");
        Names(DraftFiles.Find([_folder.Path], recursive: true)).ShouldBe(["a.txt", "b/c/d.txt"]);
    }

    [Fact]
    public void A_ring_of_links_is_walked_once()
    {
        _folder.With("a/b/c.txt", "丙");
        _folder.Link("a/b/again", _folder.Path);
        _folder.Link("a/self", ".");

        var found = DraftFiles.Find([_folder.Path], recursive: true);

        Names(found).ShouldBe(["a/b/c.txt"]);
        found.Notes.Count.ShouldBe(2);
        found.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_is_read_once_however_it_is_named()
    {
        string file = _folder.With("sub/a.txt", "甲");
        _folder.Link("link.txt", file);
        _folder.Link("other", _folder.In("sub"));

        var found = DraftFiles.Find([file, file, _folder.In("sub/../sub/a.txt"), _folder.In("link.txt"), _folder.In("other/a.txt"), _folder.In("sub")], recursive: false);

        found.Files.Count.ShouldBe(1);
        found.Notes.Count(n => n.EndsWith("reached twice, read once", StringComparison.Ordinal)).ShouldBe(5);
    }

    [Fact]
    public void Paths_that_cannot_be_read_are_told_and_the_rest_is_found()
    {
        _folder.With("report.xlsx", "x");
        _folder.With("good.txt", "好");
        _folder.Link("one", _folder.In("two"));
        _folder.Link("two", _folder.In("one"));
        _folder.Link("inside.txt", _folder.In("inside.txt/deeper"));

        var found = DraftFiles.Find([_folder.In("none"), _folder.In("report.xlsx"), _folder.In("one"), _folder.In("inside.txt"), _folder.In("good.txt")], recursive: true);

        Names(found).ShouldBe(["good.txt"]);
        found.Problems.Count.ShouldBe(4);
        found.Problems[1].Problem!.ShouldContain("save the sheet as CSV");
    }

    [Fact]
    public void Links_that_lead_round_in_a_ring_end()
    {
        _folder.Link("inside", _folder.In("inside/deeper"));
        Should.Throw<IOException>(() => RealPath.Of(_folder.In("inside")));
    }

    private List<string> Names(DraftFiles found) => [.. found.Files.Select(f => Path.GetRelativePath(_folder.Path, f.Name))];
}
