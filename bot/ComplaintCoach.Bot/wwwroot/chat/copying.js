// Card buttons that copy a sentence: { "action": "copy", "text": "…" }. Every other action goes on to Web Chat.
import { texts } from './texts.js';
import { toast } from './toast.js';

export const copyMiddleware = () => next => ({ cardAction, ...rest }) => {
  const { type, value } = cardAction;
  if (type === 'postBack' && value?.action === 'copy' && typeof value.text === 'string') {
    stayInPlace();
    copy(value.text).then(done => toast(done ? texts.copied : texts.copyFailed));
    return;
  }

  return next({ cardAction, ...rest });
};

// Web Chat scrolls to the end after every card button, sooner or later, and goes on doing so until a person turns the
// wheel and scrolls. For two seconds the transcript is held where it was, unless the person moves it.
const holdMilliseconds = 2000;

function stayInPlace() {
  const transcript = document.querySelector('.webchat__basic-transcript__scrollable');
  if (!transcript) {
    return;
  }

  const before = transcript.scrollTop;
  const until = performance.now() + holdMilliseconds;
  const person = new AbortController();
  for (const event of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    document.addEventListener(event, ({ isTrusted }) => isTrusted && person.abort(), { capture: true, passive: true, signal: person.signal });
  }

  function hold() {
    if (person.signal.aborted || performance.now() > until) {
      person.abort();
      return;
    }

    transcript.dispatchEvent(new Event('wheel'));
    transcript.scrollTo({ top: before, behavior: 'instant' });
    transcript.dispatchEvent(new Event('scroll'));
    requestAnimationFrame(hold);
  }

  requestAnimationFrame(hold);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByHand(text);
  }
}

// The clipboard interface is missing on plain http and may be denied inside another page's frame.
function copyByHand(text) {
  const focused = document.activeElement;
  const box = document.createElement('textarea');
  box.value = text;
  box.className = 'copy-box';
  document.body.append(box);
  box.select();
  try {
    return document.execCommand('copy');
  } finally {
    box.remove();
    focused?.focus();
  }
}
