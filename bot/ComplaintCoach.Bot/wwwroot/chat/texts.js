// What the page itself says, in each language. What the coach says comes from the bot.
import { language, setUpSwitch } from './language.js';

export const all = {
  'zh-Hans': {
    page: {
      title: '投诉教练 ComplaintCoach',
      name: '投诉教练',
      opening: '正在打开对话窗口…',
      nextCustomer: '换一位客户',
      nextCustomerHint: '清空这段对话，从头开始',
      languages: '界面语言',
      modes: '下一条消息是',
      customer: '客户说',
      draft: '我要回复',
      question: '怎么办',
    },
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
  },
  'zh-Hant': {
    page: {
      title: '投訴教練 ComplaintCoach',
      name: '投訴教練',
      opening: '正在開啟對話視窗…',
      nextCustomer: '換一位客戶',
      nextCustomerHint: '清空這段對話，從頭開始',
      languages: '介面語言',
      modes: '下一則訊息是',
      customer: '客戶說',
      draft: '我要回覆',
      question: '怎麼辦',
    },
    status: {
      connecting: '正在連線…',
      connected: '已連線',
      reconnecting: '正在重新連線…',
      ended: '連線已中斷',
    },
    placeholder: {
      auto: '貼上客戶的話、您的草稿，或一個問題…',
      customer: '貼上或記下客戶的話…',
      draft: '貼上您準備傳出去的話，先檢查一遍…',
      question: '想問什麼？例如：客戶要找媒體，怎麼辦',
    },
    hint: {
      auto: '不選也行，教練自己會判斷。Enter 傳送，Shift+Enter 換行。',
      customer: '下一則當作客戶的話。',
      draft: '下一則當作您要傳的回覆來檢查。',
      question: '下一則當作問題來查。',
    },
    copied: '已複製',
    copyFailed: '瀏覽器不讓複製，請選取文字後按 Ctrl+C',
    ended: '和教練的連線斷了，可能是服務重新啟動過。上面的內容還能看、能複製。',
    startAgain: '接著用',
    stillDown: '還連不上教練。請照常接待客戶，稍後再試。',
    unreachable: '連不上教練。請照常接待客戶，稍後再試。',
    forbidden: '這個頁面沒有得到開啟對話的許可。開發時請在執行服務的這台電腦上開啟 http://localhost:3978；其他環境請找管理員。',
    tryAgain: '再試一次',
  },
  en: {
    page: {
      title: 'ComplaintCoach',
      name: 'ComplaintCoach',
      opening: 'Opening the chat…',
      nextCustomer: 'Next customer',
      nextCustomerHint: 'Clears this conversation and starts a new one',
      languages: 'Language',
      modes: 'The next message is',
      customer: 'Customer',
      draft: 'My reply',
      question: 'Question',
    },
    status: {
      connecting: 'Connecting…',
      connected: 'Connected',
      reconnecting: 'Reconnecting…',
      ended: 'Disconnected',
    },
    placeholder: {
      auto: 'Paste the customer’s words, your draft or a question…',
      customer: 'Paste or note what the customer said…',
      draft: 'Paste what you are about to send, to have it checked…',
      question: 'What do you want to know?',
    },
    hint: {
      auto: 'No need to choose: the coach can tell. Enter sends, Shift+Enter starts a new line.',
      customer: 'The next message is taken as the customer’s words.',
      draft: 'The next message is checked as your reply.',
      question: 'The next message is looked up as a question.',
    },
    copied: 'Copied',
    copyFailed: 'The browser refused to copy. Select the text and press Ctrl+C',
    ended: 'The line to the coach is gone; the service may have been restarted. You can still read and copy what is above.',
    startAgain: 'Go on',
    stillDown: 'The coach still cannot be reached. Carry on with your customer and try again later.',
    unreachable: 'The coach cannot be reached. Carry on with your customer and try again later.',
    forbidden: 'This page may not open a conversation. During development, open http://localhost:3978 on the computer that runs the service; elsewhere, ask your administrator.',
    tryAgain: 'Try again',
  },
};

export const texts = all[language];

// index.html holds no words of its own: an element names the text that it shows, that is read out, or that explains it.
document.title = texts.page.title;
fill('text', (element, text) => { element.textContent = text; });
fill('label', (element, text) => element.setAttribute('aria-label', text));
fill('hint', (element, text) => { element.title = text; });
setUpSwitch(document.querySelectorAll('#languages a'));

function fill(kind, put) {
  for (const element of document.querySelectorAll(`[data-${kind}]`)) {
    put(element, texts.page[element.dataset[kind]]);
  }
}
