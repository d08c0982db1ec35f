namespace ComplaintCoach.Knowledge.Masking;

/// <summary>How the kinds are written, for people and for programs. Thread-safe.</summary>
public static class MaskKinds
{
    private static readonly (string Name, string Token)[] s_written =
    [
        ("mobile", "[手机号]"),
        ("landline", "[座机]"),
        ("idcard", "[身份证号]"),
        ("bankcard", "[银行卡号]"),
        ("plate", "[车牌]"),
        ("vin", "[车架号]"),
        ("email", "[邮箱]"),
        ("address", "[地址]"),
        ("wechat", "[微信号]"),
        ("qq", "[QQ号]"),
        ("name", "[姓名]"),
    ];

    /// <summary>All kinds, in the order of the enumeration.</summary>
    public static IReadOnlyList<MaskKind> All { get; } = Enum.GetValues<MaskKind>();

    /// <summary>The name in contracts and test sets.</summary>
    public static string NameOf(MaskKind kind) => s_written[(int)kind].Name;

    /// <summary>The kind of that name; null when there is none.</summary>
    public static MaskKind? Find(string name) => Array.FindIndex(s_written, w => w.Name == name) is >= 0 and var kind ? (MaskKind)kind : null;

    /// <summary>What stands in the masked text in place of the stretch.</summary>
    public static string TokenOf(MaskKind kind) => s_written[(int)kind].Token;
}
