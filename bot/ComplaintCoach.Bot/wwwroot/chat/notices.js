// The status in the header, the bar below it, and the page that stands in for the conversation when there is none.
import { language } from './language.js';
import { texts } from './texts.js';

const status = document.getElementById('status');
const bar = document.getElementById('notice');

export function showStatus(state) {
  status.hidden = false;
  status.dataset.state = state;
  status.textContent = texts.status[state];
}

/** A sentence with a button; the button's own failures are the caller's to report. */
export function showNotice(text, label, action) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await action();
    } finally {
      button.disabled = false;
    }
  });

  const sentence = document.createElement('p');
  sentence.textContent = text;
  bar.replaceChildren(sentence, button);
  bar.hidden = false;
}

export function hideNotice() {
  bar.hidden = true;
  bar.replaceChildren();
}

export function showMissingBundle(place) {
  place.replaceChildren(document.querySelector(`template[data-no-bundle='${language}']`).content.cloneNode(true));
  place.querySelector('pre').append(document.getElementById('call-example').content.cloneNode(true));
  for (const origin of place.querySelectorAll('span[data-origin]')) {
    origin.textContent = location.origin;
  }

  status.hidden = true;
}
