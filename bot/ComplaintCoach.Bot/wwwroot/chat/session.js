// Tokens, and where the conversation is kept while the browser tab lives, so that reloading the page loses nothing.
const root = `${location.origin}/v3/directline`;
const conversationKey = 'coach.conversation';
const unsentKey = 'coach.unsent';

/** The server's refusal, or its silence (status 0). */
export class Refused extends Error {
  constructor(status) {
    super(`Direct Line answered ${status}.`);
    this.status = status;
  }
}

export const domain = root;

/** The conversation to go on with, its token made new; else a new one. */
export async function openSession() {
  const kept = read(conversationKey);
  if (kept) {
    try {
      return keep(await post('/tokens/refresh', kept.token));
    } catch (problem) {
      if (!(problem instanceof Refused) || problem.status === 0) {
        throw problem;
      }
    }
  }

  return newSession();
}

/** A new conversation; what was there before is left alone until the server has agreed. Whoever is not signed in is led there. */
export async function newSession() {
  try {
    return keep(await post('/tokens/generate'));
  } catch (problem) {
    if (problem.status === 401) {
      location.assign(`/signin?return=${encodeURIComponent(location.pathname + location.search)}`);
    }

    throw problem;
  }
}

/** Renews the token for as long as the page is open and hands each new one on; stops when the server refuses. */
export function keepFresh(session, onToken) {
  const pause = Math.max(5, session.expiresIn / 2) * 1000;
  setTimeout(async () => {
    try {
      const renewed = keep(await post('/tokens/refresh', session.token));
      onToken(renewed.token);
      keepFresh(renewed, onToken);
    } catch (problem) {
      if (problem.status === 0) {
        keepFresh({ ...session, expiresIn: session.expiresIn / 4 }, onToken);
      }
    }
  }, pause);
}

/** Text that was typed and not sent survives a reload too. */
export const unsent = {
  take() {
    const text = read(unsentKey) ?? '';
    write(unsentKey, null);
    return text;
  },
  keep(text) {
    write(unsentKey, text || null);
  },
};

function keep({ token, expires_in: expiresIn }) {
  const session = { token, expiresIn };
  write(conversationKey, session);
  return session;
}

async function post(path, token) {
  let answer;
  try {
    answer = await fetch(root + path, {
      method: 'POST',
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
  } catch {
    throw new Refused(0);
  }

  if (!answer.ok) {
    throw new Refused(answer.status);
  }

  return answer.json();
}

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

function write(key, value) {
  try {
    value === null ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage may be switched off: then a reload begins a new conversation.
  }
}
