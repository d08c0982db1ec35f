// Microsoft's Direct Line client, and what is really known about the line.
import { language } from './language.js';
import { domain, keepFresh } from './session.js';

const states = { 1: 'connecting', 3: 'ended', 4: 'ended', 5: 'ended' };

/** Opens the token's conversation. One that is open already, as after a reload, is replayed from its beginning. */
export function connect(session, onState) {
  const directLine = window.WebChat.createDirectLine({
    domain,
    token: session.token,
    conversationStartProperties: { locale: language },
  });

  watch(directLine, onState);
  keepFresh(session, token => {
    directLine.token = token;
  });
  return directLine;
}

// The client calls itself online while its socket is down and it waits to try again; so the socket is asked.
function watch(directLine, onState) {
  let ended = false;
  const tell = state => {
    ended ||= state === 'ended';
    onState(ended ? 'ended' : state);
  };

  class WatchedSocket extends WebSocket {
    constructor(address) {
      super(address);
      this.addEventListener('open', () => tell('connected'));
      this.addEventListener('close', () => tell('reconnecting'));
    }
  }

  directLine.services.WebSocket = WatchedSocket;
  directLine.connectionStatus$.subscribe(status => states[status] && tell(states[status]));
}
