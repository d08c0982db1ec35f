using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>A small page that needs no script and no file, so that it shows before anybody is let in. Never kept by caches.</summary>
internal sealed class HtmlPage(int status, string title, string body) : IResult
{
    private const string Style = """
        *{box-sizing:border-box}
        body{margin:0;min-height:100vh;display:grid;place-items:center;padding:16px;background:#f3f6f8;color:#1c2731;font:16px/1.6 'PingFang SC','Microsoft YaHei UI','Microsoft YaHei','Noto Sans SC','Noto Sans CJK SC',system-ui,sans-serif}
        main{width:100%;max-width:400px;padding:24px;border:1px solid #dbe2e7;border-radius:10px;background:#fff}
        h1{margin:0 0 16px;font-size:20px}
        h1 span,.en{color:#566370;font-size:14px;font-weight:400}
        p{margin:0 0 12px;overflow-wrap:anywhere}
        .en{display:block}
        .problem{margin:0 0 16px;padding:10px 12px;border-radius:6px;background:#fdf0ee;color:#a01c1c}
        .problem p{margin:0}
        .problem .en{color:#7d3a33}
        .button,button{display:block;width:100%;min-height:44px;padding:8px 16px;border:1px solid #14566e;border-radius:6px;background:#14566e;color:#fff;font:inherit;text-align:center;text-decoration:none;cursor:pointer}
        .quiet{margin-top:12px;background:#fff;color:#14566e}
        :focus-visible{outline:2px solid #14566e;outline-offset:2px}
        form{margin:16px 0 0}
        label{display:block;margin:0 0 12px;font-size:14px}
        fieldset{display:flex;flex-wrap:wrap;gap:4px 16px;margin:0 0 16px;padding:0;border:0}
        legend{padding:0;font-size:14px}
        .box{display:flex;align-items:center;gap:6px;margin:0;min-height:32px}
        .box input{width:18px;min-height:18px;margin:0}
        input{display:block;width:100%;min-height:40px;margin-top:4px;padding:4px 10px;border:1px solid #aebbc4;border-radius:6px;background:#fff;color:inherit;font:inherit}
        dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;margin:0 0 16px}
        dt{color:#566370}
        dd{margin:0;overflow-wrap:anywhere}
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Text as it may stand in HTML, in an attribute too.</summary>
    public static string Text(string text) => Encoder.Encode(text);

    /// <summary>A sentence in Chinese, and under it in English; both already HTML.</summary>
    public static string Line(string chinese, string english) => $"""<p>{chinese}<span class="en" lang="en">{english}</span></p>""";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";

        // Under the usual "no-referrer" a browser would call the origin of the page's own forms "null".
        response.Headers["Referrer-Policy"] = "same-origin";
        return response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="zh-Hans">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{Text(title)}</title>
              <link rel="icon" href="data:,">
              <style>{Style}</style>
            </head>
            <body>
              <main>
                <h1>投诉教练 <span lang="en">ComplaintCoach</span></h1>
                {body}
              </main>
            </body>
            </html>
            """, httpContext.RequestAborted);
    }
}
