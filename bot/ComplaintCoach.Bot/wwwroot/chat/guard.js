// Runs before everything else and knows nothing about it: when the page's own scripts fail to load or break before the
// conversation shows, it says so instead of leaving an empty page. main.js sets data-started when it has taken over.
(() => {
  const page = document.documentElement;
  const patience = 20_000;

  function explain() {
    const chat = document.getElementById('chat');
    if (page.dataset.started || !chat) {
      return;
    }

    const trouble = document.createElement('section');
    trouble.className = 'trouble';
    trouble.setAttribute('role', 'alert');
    trouble.innerHTML = '<h2>页面没能打开</h2>'
      + '<p>页面的脚本没有运行起来。请刷新一次；还是不行的话，换一个新版的 Edge、Chrome、Firefox 或 Safari。</p>'
      + '<p>在此之前请照常接待客户，教练暂时看不到你们的对话。</p>';
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
