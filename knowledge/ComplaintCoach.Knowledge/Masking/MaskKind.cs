namespace ComplaintCoach.Knowledge.Masking;

/// <summary>What a masked stretch was.</summary>
public enum MaskKind
{
    Mobile,
    Landline,
    IdCard,
    BankCard,
    Plate,
    Vin,
    Email,
    Address,
    WeChat,
    Qq,
    Name,
}
