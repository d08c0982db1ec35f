// The three buttons that say what the next message is. They only write the prefix the advisor could have typed.
import { texts } from './texts.js';

const prefixes = { customer: '客户:', draft: '草稿:', question: '?' };
const alreadyPrefixed = /^\s*(?:[?？]|(?:客户|客戶|顾客|顧客|草稿|问题|問題|customer|draft|question)\s*[:：])/i;

/** Shows the buttons; tells of each change. Returns the store middleware that prefixes the next typed message. */
export function setUpModes(onChange) {
  const group = document.getElementById('modes');
  const hint = document.getElementById('modes-hint');
  const buttons = [...group.querySelectorAll('button')];
  let mode = null;

  function choose(next) {
    mode = next;
    for (const button of buttons) {
      button.setAttribute('aria-pressed', button.dataset.mode === mode);
    }

    hint.textContent = texts.hint[mode ?? 'auto'];
    onChange(mode ?? 'auto');
  }

  for (const button of buttons) {
    button.addEventListener('click', () => {
      choose(button.dataset.mode === mode ? null : button.dataset.mode);
      document.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
    });
  }

  hint.textContent = texts.hint.auto;
  group.hidden = false;

  return () => next => action => {
    if (mode && isTypedMessage(action)) {
      const prefix = prefixes[mode];
      choose(null);
      return next(prefixed(action, prefix));
    }

    return next(action);
  };
}

function isTypedMessage({ type, meta, payload }) {
  return type === 'DIRECT_LINE/POST_ACTIVITY' && meta.method === 'keyboard'
    && payload.activity.type === 'message' && Boolean(payload.activity.text);
}

function prefixed(action, prefix) {
  const { activity } = action.payload;
  if (alreadyPrefixed.test(activity.text)) {
    return action;
  }

  const gap = activity.text.includes('\n') ? '\n' : ' ';
  return { ...action, payload: { ...action.payload, activity: { ...activity, text: prefix + gap + activity.text } } };
}
