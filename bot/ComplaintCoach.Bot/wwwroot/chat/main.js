// Opens the page: session, connection, Web Chat, and what surrounds it.
import { hostConfig, styleOptions, wording } from './appearance.js';
import { connect } from './connection.js';
import { copyMiddleware } from './copying.js';
import { language } from './language.js';
import { setUpModes } from './modes.js';
import { hideNotice, showMissingBundle, showNotice, showStatus } from './notices.js';
import { newSession, openSession, unsent } from './session.js';
import { texts } from './texts.js';

const place = document.getElementById('chat');

if (window.WebChat) {
  await openPage();
} else {
  showMissingBundle(place);
}

document.documentElement.dataset.started = 'true';

async function openPage() {
  showStatus('connecting');
  let session;
  try {
    session = await openSession();
  } catch (problem) {
    showStatus('ended');
    place.replaceChildren();
    showNotice(problem.status === 0 || problem.status >= 500 ? texts.unreachable : texts.forbidden, texts.tryAgain, openPage);
    return;
  }

  hideNotice();
  showChat(session);
  offerNextCustomer();
}

function showChat(session) {
  let render = () => {};
  const store = window.WebChat.createStore({}, setUpModes(mode => render(mode)));
  const directLine = connect(session, tell);
  const fixed = {
    directLine,
    store,
    styleOptions,
    locale: language,
    adaptiveCardsHostConfig: hostConfig,
    cardActionMiddleware: copyMiddleware,
  };

  render = mode => window.WebChat.renderWebChat({ ...fixed, overrideLocalizedStrings: wording[mode] }, place);
  place.replaceChildren();
  render('auto');

  store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: unsent.take() } });
  addEventListener('pagehide', () => unsent.keep(store.getState().sendBoxValue));
}

function tell(state) {
  showStatus(state);
  if (state === 'connected') {
    hideNotice();
  } else if (state === 'ended') {
    showNotice(texts.ended, texts.startAgain, startAgain);
  }
}

// A new page over a new conversation, but only once there is one: until then the old one stays readable.
async function startAgain() {
  try {
    await newSession();
    location.reload();
  } catch {
    showNotice(texts.stillDown, texts.tryAgain, startAgain);
  }
}

function offerNextCustomer() {
  const button = document.getElementById('next-customer');
  button.hidden = false;
  button.addEventListener('click', startAgain);
}
