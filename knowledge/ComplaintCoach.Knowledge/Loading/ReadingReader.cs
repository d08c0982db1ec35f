using ComplaintCoach.Knowledge.Reading;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>Reads reading.yaml.</summary>
internal static class ReadingReader
{
    public static ReadingTerms Read(ContentFolder folder, ContentTerms terms)
    {
        if (folder.File("reading.yaml")?.Map() is not { } map)
        {
            return new ReadingTerms { Prefixes = new Dictionary<TakenAs, IReadOnlyList<string>>(), CustomerNames = [], AdvisorNames = [], Question = [], QuestionUnless = [], Note = [] };
        }

        var prefixes = map.Node("prefixes")?.Map();
        var speakers = map.Node("speakers")?.Map();
        var reading = new ReadingTerms
        {
            Prefixes = new Dictionary<TakenAs, IReadOnlyList<string>>
            {
                [TakenAs.Customer] = prefixes?.Texts("customer") ?? [],
                [TakenAs.Draft] = prefixes?.Texts("draft") ?? [],
                [TakenAs.Question] = prefixes?.Texts("question") ?? [],
            },
            CustomerNames = speakers?.Texts("customer") ?? [],
            AdvisorNames = speakers?.Texts("advisor") ?? [],
            Question = terms.Patterns.Read(map, "question"),
            QuestionUnless = terms.Patterns.Read(map, "question_unless"),
            Note = terms.Patterns.Read(map, "note"),
        };
        prefixes?.Close();
        speakers?.Close();
        map.Close();
        return reading;
    }
}
