using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Sources;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>Reads a content folder whole, with every problem in it, or not at all. Stateless, thread-safe.</summary>
public static class PackReader
{
    /// <summary>The pack of a folder.</summary>
    /// <param name="contentFolder">The folder.</param>
    /// <param name="withModel">False leaves out what was learned from drafts: patterns alone decide.</param>
    /// <param name="proved">False lets rules miss their hits and hit their misses, for an author who asks why they do.</param>
    /// <exception cref="ContentException">Something in it is wrong; the exception names every place.</exception>
    public static KnowledgePack Read(string contentFolder, bool withModel = true, bool proved = true)
    {
        var (pack, problems) = TryRead(contentFolder, withModel, proved, null);
        return pack ?? throw new ContentException(problems);
    }

    /// <summary>The pack, or null with all problems, ordered by file and line.</summary>
    public static (KnowledgePack? Pack, IReadOnlyList<Problem> Problems) TryRead(string contentFolder, bool withModel = true) => TryRead(contentFolder, withModel, proved: true, null);

    /// <summary>The patterns that hit none of the hits of their own rule, in the order of the content; none when something in it is wrong.</summary>
    public static IReadOnlyList<UnprovedPattern> Unproved(string contentFolder)
    {
        var unproved = new List<UnprovedPattern>();
        TryRead(contentFolder, withModel: false, proved: true, unproved);
        return unproved;
    }

    private static (KnowledgePack? Pack, IReadOnlyList<Problem> Problems) TryRead(string contentFolder, bool withModel, bool proved, List<UnprovedPattern>? unproved)
    {
        var problems = new List<Problem>();
        if (!Directory.Exists(contentFolder))
        {
            return (null, [new Problem(contentFolder, 1, 1, "the content folder does not exist")]);
        }

        var folder = new ContentFolder(contentFolder, problems);
        var sources = SourceReader.Read(folder);
        var lexicon = LexiconReader.Read(folder);
        var terms = new ContentTerms(sources, new PatternReader(lexicon));
        var (name, version, variables) = ReadHeader(folder);
        var proofs = new Proofs(variables);
        var types = TypeReader.Read(folder, terms, proofs);
        var risks = RiskReader.Read(folder, terms, proofs);
        var rules = RuleReader.Read(folder, terms, proofs);
        var speakers = RuleReader.ReadSpeakers(folder, terms);
        var entries = EntryReader.Read(folder, terms, proofs);
        var start = StartReader.Read(folder);
        var reading = ReadingReader.Read(folder, terms);
        var language = new DraftLanguage(speakers, lexicon, DisguiseListReader.Read(folder), !withModel ? null : folder.Bytes("phrases.model", PhraseModelFile.Read, "the model was trained on other features or is cut short; 'coach train drafts' makes a new one"));
        if (proved)
        {
            proofs.Check(rules, language, new RiskDetector(risks));
        }

        if (problems.Count > 0)
        {
            return (null, [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)]);
        }

        unproved?.AddRange(proofs.Unproved(rules, speakers));
        return (new KnowledgePack
        {
            Name = name,
            Version = version,
            Variables = variables,
            Sources = sources,
            Types = types,
            Risks = risks,
            Rules = rules,
            Language = language,
            Entries = entries,
            Start = start,
            Reading = reading,
        }, []);
    }

    private static (string Name, string Version, IReadOnlyDictionary<string, string> Variables) ReadHeader(ContentFolder folder)
    {
        if (folder.File("pack.yaml")?.Map() is not { } map)
        {
            return ("", "", new Dictionary<string, string>());
        }

        var values = new Dictionary<string, string>();
        if (map.Node("variables")?.Map() is { } variables)
        {
            foreach (string key in variables.Keys)
            {
                values[key] = variables.Text(key);
            }
        }

        var header = (map.Text("name"), map.Text("version"), values);
        map.Close();
        return header;
    }
}

/// <summary>What the readers of single files need to know of the rest.</summary>
internal sealed record ContentTerms(SourceCatalogue Sources, PatternReader Patterns)
{
    /// <summary>Source ids that exist; none are needed when the content says <c>origin: practice</c>.</summary>
    public IReadOnlyList<string> ReadSources(ContentMap map)
    {
        string origin = map.Node("origin") is null ? "source" : map.OneOf("origin", "source", "practice");
        var ids = new List<string>();
        foreach (var node in map.Items("sources"))
        {
            if (node.Text() is { } id)
            {
                if (Sources.Find(id) is null)
                {
                    node.Report($"no source section is named '{id}'");
                }

                ids.Add(id);
            }
        }

        if (ids.Count == 0 && origin != "practice")
        {
            map.Report("name at least one source section, or say 'origin: practice'");
        }

        return ids;
    }

    /// <summary>Guidance is a text, or a map of text with sources or origin.</summary>
    public IReadOnlyList<Guidance> ReadGuidance(ContentMap map, string key)
    {
        var guidance = new List<Guidance>();
        foreach (var node in map.Items(key))
        {
            if (node.IsText)
            {
                guidance.Add(new Guidance(node.Text() ?? "", []));
                continue;
            }

            var item = node.Map();
            string? target = item.Node("target") is null ? null : item.OneOf("target", "self", "others");
            guidance.Add(new Guidance(item.Text("text"), ReadSources(item), target));
            item.Close();
        }

        return guidance;
    }
}
