namespace ComplaintCoach.Knowledge.Masking.Names;

/// <summary>How firmly the words before say that a name follows.</summary>
internal enum Asking
{
    /// <summary>A form's field with its colon: 姓名:</summary>
    Field,

    /// <summary>A form's field without a colon.</summary>
    Label,

    /// <summary>我叫, 名字是.</summary>
    Stated,

    /// <summary>客户, 本人, 我是: other things follow as often.</summary>
    Possible,
}
