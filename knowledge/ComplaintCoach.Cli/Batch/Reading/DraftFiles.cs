namespace ComplaintCoach.Cli.Batch.Reading;

/// <summary>Finds the files of drafts under the paths that were named: in the order of the paths, inside a folder by name; each file once. Not thread-safe.</summary>
internal sealed class DraftFiles
{
    private readonly bool _recursive;
    private readonly HashSet<string> _seen = new(RealPath.Comparer);
    private readonly List<DraftFile> _files = [];
    private readonly List<DraftRow> _problems = [];
    private readonly List<string> _notes = [];

    private DraftFiles(bool recursive) => _recursive = recursive;

    public IReadOnlyList<DraftFile> Files => _files;

    /// <summary>Paths that cannot be read, each as a row that ends its file.</summary>
    public IReadOnlyList<DraftRow> Problems => _problems;

    /// <summary>What was passed over on purpose, in sentences.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <param name="paths">Files and folders.</param>
    /// <param name="recursive">Whether folders inside folders are read; a ring of links is walked once.</param>
    public static DraftFiles Find(IEnumerable<string> paths, bool recursive)
    {
        var found = new DraftFiles(recursive);
        foreach (string path in paths)
        {
            found.Try(path, () => found.AddNamed(path));
        }

        return found;
    }

    /// <summary>Whether the file is one of those to be read.</summary>
    /// <param name="real">Its <see cref="RealPath"/>.</param>
    public bool Reads(string real) => _seen.Contains(real);

    private void AddNamed(string path)
    {
        if (Directory.Exists(path))
        {
            AddFolder(path);
        }
        else if (!File.Exists(path))
        {
            Problem(path, "there is no such file or folder");
        }
        else if (!DraftFile.IsKnown(path))
        {
            Problem(path, $"is none of {string.Join(", ", DraftFile.Extensions)}{(path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? "; save the sheet as CSV" : "")}");
        }
        else
        {
            AddFile(path);
        }
    }

    private void AddFolder(string folder)
    {
        if (!_seen.Add(RealPath.Of(folder)))
        {
            _notes.Add($"{folder}: reached twice, read once");
            return;
        }

        int folders = 0;
        var others = new List<string>();
        foreach (string entry in Directory.EnumerateFileSystemEntries(folder).Where(e => !Path.GetFileName(e).StartsWith('.')).Order(StringComparer.Ordinal))
        {
            if (Directory.Exists(entry))
            {
                folders++;
                if (_recursive)
                {
                    Try(entry, () => AddFolder(entry));
                }
            }
            else if (DraftFile.IsKnown(entry))
            {
                Try(entry, () => AddFile(entry));
            }
            else
            {
                others.Add(entry);
            }
        }

        Note(folder, folders, others);
    }

    private void AddFile(string path)
    {
        string real = RealPath.Of(path);
        if (_seen.Add(real))
        {
            _files.Add(new DraftFile(path, File.Exists(path) ? new FileInfo(real).Length : 0));
        }
        else
        {
            _notes.Add($"{path}: reached twice, read once");
        }
    }

    private void Note(string folder, int folders, List<string> others)
    {
        if (folders > 0 && !_recursive)
        {
            _notes.Add($"{folder}: {folders} folder(s) inside not read; --recursive reads them");
        }

        if (others.Count > 0)
        {
            string kinds = Printable.Names(others.Select(o => Path.GetExtension(o) is { Length: > 0 } e ? e : Path.GetFileName(o)).Distinct());
            _notes.Add($"{folder}: {others.Count} other file(s) not read: {kinds}");
        }
    }

    private void Try(string path, Action add)
    {
        try
        {
            add();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Problem(path, $"cannot be read: {Printable.Line(e.Message)}");
        }
    }

    private void Problem(string path, string problem) => _problems.Add(new DraftRow(path, 0) { EndsFile = true, Problem = problem });
}
