using System.Reflection;

namespace ComplaintCoach.Knowledge.Masking.Words;

/// <summary>
/// What written lists of typical names of persons and of places say of characters and pairs: how often each begins or ends
/// a given name, is a surname, stands in or at the end of a place's name. Counted once from the embedded lists; immutable,
/// thread-safe.
/// </summary>
internal static class NameLists
{
    private const string Folder = "ComplaintCoach.Knowledge.Masking.Learned.";
    private static readonly Dictionary<char, int> s_surnames = [];
    private static readonly Dictionary<char, int> s_givenFirst = [];
    private static readonly Dictionary<char, int> s_givenLast = [];
    private static readonly HashSet<(char, char)> s_given = [];
    private static readonly Dictionary<char, int> s_placeCharacters = [];
    private static readonly Dictionary<(char, char), int> s_placePairs = [];
    private static readonly Dictionary<(char, char), int> s_placeEnds = [];

    static NameLists()
    {
        foreach (string name in Lines("persons.txt"))
        {
            bool compound = name.Length == 4;
            Count(s_surnames, name[0]);
            string given = name[(compound ? 2 : 1)..];
            Count(s_givenLast, given[^1]);
            if (given.Length == 2)
            {
                Count(s_givenFirst, given[0]);
                s_given.Add((given[0], given[1]));
            }
        }

        foreach (string place in Lines("places.txt"))
        {
            for (int i = 0; i < place.Length; i++)
            {
                Count(s_placeCharacters, place[i]);
                if (i > 0)
                {
                    Count(s_placePairs, (place[i - 1], place[i]));
                }
            }

            Count(s_placeEnds, (place[^2], place[^1]));
        }
    }

    /// <summary>How often the character is a surname, in steps of four: 0 never, 1 once to three times, 2 up to fifteen …</summary>
    public static int Surname(char c) => Step(s_surnames.GetValueOrDefault(c));

    /// <summary>How often it begins a given name of two characters.</summary>
    public static int GivenFirst(char c) => Step(s_givenFirst.GetValueOrDefault(c));

    /// <summary>How often it ends a given name or is one.</summary>
    public static int GivenLast(char c) => Step(s_givenLast.GetValueOrDefault(c));

    public static bool IsGiven(char first, char last) => s_given.Contains((first, last));

    public static int InPlace(char c) => Step(s_placeCharacters.GetValueOrDefault(c));

    public static int PlacePair(char first, char second) => Step(s_placePairs.GetValueOrDefault((first, second)));

    public static int PlaceEnd(char first, char second) => Step(s_placeEnds.GetValueOrDefault((first, second)));

    private static int Step(int count) => count switch { 0 => 0, < 4 => 1, < 16 => 2, < 64 => 3, _ => 4 };

    private static void Count<T>(Dictionary<T, int> counts, T key)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + file)
            ?? throw new InvalidOperationException($"The list {file} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 1)
            {
                yield return line;
            }
        }
    }
}
