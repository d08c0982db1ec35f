// Runs before everything else and knows nothing about it: when the page's own scripts fail to load or break before the
// conversation shows, it says so instead of leaving an empty page. main.js sets data-started when it has taken over.
(() => {
  const page = document.documentElement;
  const patience = 20_000;
  // language.js has set the page's language, unless it is what broke.
  const words = {
    'zh-Hans': ['页面没能打开', '页面的脚本没有运行起来。请刷新一次；还是不行的话，换一个新版的 Edge、Chrome、Firefox 或 Safari。', '在此之前请照常接待客户，教练暂时看不到你们的对话。'],
    'zh-Hant': ['頁面沒能開啟', '頁面的程式沒有執行起來。請重新整理一次；還是不行的話，換一個新版的 Edge、Chrome、Firefox 或 Safari。', '在此之前請照常接待客戶，教練暫時看不到你們的對話。'],
    en: ['The page could not open', 'The scripts of this page did not run. Please reload it; if that does not help, use a recent Edge, Chrome, Firefox or Safari.', 'Carry on with your customer meanwhile: the coach cannot see your conversation.'],
  };

  function explain() {
    const chat = document.getElementById('chat');
    if (page.dataset.started || !chat) {
      return;
    }

    const trouble = document.createElement('section');
    trouble.className = 'trouble';
    trouble.setAttribute('role', 'alert');
    const [heading, ...paragraphs] = words[page.lang] ?? words['zh-Hans'];
    trouble.innerHTML = `<h2>${heading}</h2>` + paragraphs.map(text => `<p>${text}</p>`).join('');
    chat.replaceChildren(trouble);
    document.getElementById('status').hidden = true;
  }

  function isOurs(target) {
    return target instanceof HTMLScriptElement && target.type === 'module';
  }

  addEventListener('error', event => {
    if (isOurs(event.target) || event.target === window) {
      addEventListener('load', explain);
      if (document.readyState === 'complete') {
        explain();
      }
    }
  }, true);
  addEventListener('load', () => setTimeout(explain, patience));
})();
