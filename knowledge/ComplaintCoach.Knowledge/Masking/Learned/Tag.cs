namespace ComplaintCoach.Knowledge.Masking.Learned;

/// <summary>What a character is part of. Each group has a tag for the first character of a stretch and one for the others.</summary>
internal enum Tag
{
    Outside,
    NameBegin,
    NameInside,
    AddressBegin,
    AddressInside,

    /// <summary>A number or an id of any kind, or a piece of one.</summary>
    NumberBegin,
    NumberInside,
}

/// <summary>The tags and the kinds that they belong to. Thread-safe.</summary>
internal static class Tags
{
    public const int Count = 7;

    /// <summary>The tag of the first or a further character of a stretch.</summary>
    public static Tag Of(MaskKind kind, bool begins) => kind switch
    {
        MaskKind.Name => begins ? Tag.NameBegin : Tag.NameInside,
        MaskKind.Address => begins ? Tag.AddressBegin : Tag.AddressInside,
        _ => begins ? Tag.NumberBegin : Tag.NumberInside,
    };
}
