namespace ComplaintCoach.Knowledge.Masking.Numbers;

/// <summary>What a number is said to be.</summary>
internal enum Lead
{
    None,
    Phone,
    IdCard,
    BankCard,
    Vin,
    Plate,
    Order,
    Amount,
}
