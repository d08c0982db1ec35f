using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>The one place that reads content files from disk.</summary>
internal sealed class ContentFolder(string path, List<Problem> problems)
{
    /// <summary>Whether there is such a file.</summary>
    public bool Has(string name) => System.IO.File.Exists(Path.Combine(path, name));

    /// <summary>Reads a file that is no YAML; null when there is none, and null (with a problem reported) when it cannot be used.</summary>
    /// <param name="name">The file.</param>
    /// <param name="read">Returns null for bytes that it does not know.</param>
    /// <param name="advice">What to do about such bytes.</param>
    public T? Bytes<T>(string name, Func<Stream, T?> read, string advice)
        where T : class
    {
        if (!Has(name))
        {
            return null;
        }

        try
        {
            using var stream = System.IO.File.OpenRead(Path.Combine(path, name));
            if (read(stream) is { } value)
            {
                return value;
            }

            problems.Add(new Problem(name, 1, 1, advice));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(name, 1, 1, $"not readable: {e.Message}"));
        }

        return null;
    }

    /// <summary>The root of one file, or null (with a problem reported) when it cannot be read.</summary>
    public ContentNode? File(string name)
    {
        string full = Path.Combine(path, name);
        if (!System.IO.File.Exists(full))
        {
            problems.Add(new Problem(name, 1, 1, $"the file is missing in {Path.GetFullPath(path)}"));
            return null;
        }

        try
        {
            using var reader = System.IO.File.OpenText(full);
            return Parse(reader, name, problems);
        }
        catch (IOException e)
        {
            problems.Add(new Problem(name, 1, 1, $"not readable: {e.Message}"));
            return null;
        }
    }

    /// <summary>The root of one document, or null (with a problem reported) when it is not one.</summary>
    public static ContentNode? Parse(TextReader reader, string name, List<Problem> problems)
    {
        var parser = new ShallowParser(new Parser(reader));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            if (stream.Documents.Count == 1)
            {
                return new ContentNode(stream.Documents[0].RootNode, name, problems);
            }

            problems.Add(new Problem(name, 1, 1, $"expected one YAML document, found {stream.Documents.Count}"));
        }
        catch (YamlException e)
        {
            problems.Add(new Problem(name, (int)e.Start.Line, (int)e.Start.Column, $"not readable as YAML: {e.InnerException?.Message ?? e.Message}"));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // What the YAML library throws where something else stands than a key, a value or the end of a list or a map.
            var at = parser.Current?.Start ?? Mark.Empty;
            problems.Add(new Problem(name, (int)at.Line, (int)at.Column, "not readable as YAML: a key, a value, or the end of a list or a map is missing here"));
        }

        return null;
    }

    /// <summary>The roots of all .yaml files of a subfolder, in the order of their names.</summary>
    public IEnumerable<ContentNode> Folder(string name)
    {
        string full = Path.Combine(path, name);
        if (!Directory.Exists(full))
        {
            problems.Add(new Problem(name, 1, 1, $"the folder is missing in {Path.GetFullPath(path)}"));
            return [];
        }

        return Directory.EnumerateFiles(full, "*.yaml").Order(StringComparer.Ordinal)
            .Select(file => File(name + "/" + Path.GetFileName(file))).OfType<ContentNode>();
    }
}
