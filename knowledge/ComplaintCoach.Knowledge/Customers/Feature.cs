namespace ComplaintCoach.Knowledge.Customers;

/// <summary>One thing seen in a message.</summary>
/// <param name="Key">Hash of what was seen.</param>
/// <param name="Value">How much of it, before scaling.</param>
/// <param name="Start">Where in the normalised text; -1 when it belongs to the message as a whole.</param>
/// <param name="Length">How many characters of the normalised text show it.</param>
internal readonly record struct Feature(ulong Key, float Value, int Start, int Length);

/// <summary>Families of features, kept apart in the hash so that they cannot meet.</summary>
internal enum FeatureFamily : byte
{
    Characters,
    WordClass,
    WordClassNegated,
    WordClassPair,
    WordClassLast,
    Shape,
}
