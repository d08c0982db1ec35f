// What the page itself says. What the coach says comes from the bot.
export const texts = {
  status: {
    connecting: '正在连接…',
    connected: '已连接',
    reconnecting: '正在重新连接…',
    ended: '连接已断开',
  },
  placeholder: {
    auto: '粘贴客户的话、你的草稿，或一个问题…',
    customer: '粘贴或记下客户的话…',
    draft: '粘贴你准备发出去的话，先检查一遍…',
    question: '想问什么？例如：客户要找媒体，怎么办',
  },
  hint: {
    auto: '不选也行，教练自己会判断。Enter 发送，Shift+Enter 换行。',
    customer: '下一条当作客户的话。',
    draft: '下一条当作你要发的回复来检查。',
    question: '下一条当作问题来查。',
  },
  copied: '已复制',
  copyFailed: '浏览器不让复制，请选中文字后按 Ctrl+C',
  ended: '和教练的连接断了，可能是服务重启过。上面的内容还能看、能复制。',
  startAgain: '接着用',
  stillDown: '还连不上教练。请照常接待客户，稍后再试。',
  unreachable: '连不上教练。请照常接待客户，稍后再试。',
  forbidden: '这个页面没有得到打开对话的许可。开发时请在运行服务的这台电脑上打开 http://localhost:3978；其他环境请找管理员。',
  tryAgain: '再试一次',
};
