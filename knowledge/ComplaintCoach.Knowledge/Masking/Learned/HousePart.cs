namespace ComplaintCoach.Knowledge.Masking.Learned;

/// <summary>How much a number with its unit says about being part of an address.</summary>
internal enum HousePart
{
    None,

    /// <summary>A number without a unit.</summary>
    Bare,

    /// <summary>号, 楼, 层, 室, 区, 组: other things are counted so too.</summary>
    Common,

    /// <summary>栋, 幢, 单元, 号楼, 弄: buildings and nothing else.</summary>
    Building,
}
