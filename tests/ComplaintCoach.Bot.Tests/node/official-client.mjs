// Drives Microsoft's own Direct Line client, unmodified, against a running bot:
//   node official-client.mjs <base address> <socket|polling|reconnect|upload|restart> [file that says the bot is back]
// Prints what it saw; the exit code is 0 when it saw what it should.
import { existsSync, writeFileSync } from 'node:fs';
import ws from 'ws';
import { XMLHttpRequest } from './xml-http-request.mjs';

const sockets = [];
globalThis.XMLHttpRequest = XMLHttpRequest;
globalThis.WebSocket = class extends ws {
  constructor(url) {
    super(url);
    sockets.push(this);
  }
};

const { default: directLineModule } = await import('botframework-directlinejs');
const { DirectLine, ConnectionStatus } = directLineModule;
const [base, scenario, signal] = process.argv.slice(2);
const domain = `${base}/v3/directline`;

async function connect(options = {}) {
  const { token } = await (await fetch(`${domain}/tokens/generate`, { method: 'POST' })).json();
  const client = new DirectLine({ token, domain, pollingInterval: 200, random: () => 0, ...options });
  const seen = [];
  client.activity$.subscribe((activity) => seen.push(activity));
  return { client, seen };
}

const say = (client, text) =>
  new Promise((resolve, reject) =>
    client.postActivity({ type: 'message', from: { id: 'whoever' }, text, channelData: { clientActivityID: text } }).subscribe(resolve, reject));

async function until(what, test, seconds = 10) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise((done) => setTimeout(done, 20))) {
    if (test()) {
      console.log(`saw ${what}`);
      return;
    }
  }

  throw new Error(`did not see ${what}`);
}

const heard = (seen, text) => () => seen.some((activity) => activity.from.role === 'bot' && activity.text === text);

async function welcomeAndEcho({ client, seen }) {
  await until('the welcome', heard(seen, 'welcome'));
  const id = await say(client, 'hello');
  await until('the own message', () => seen.some((activity) => activity.id === id && activity.channelData.clientActivityID === 'hello'));
  await until('the echo', heard(seen, 'echo hello'));
  await until('the user id of the token', () => seen.some((activity) => activity.id === id && activity.from.id.startsWith('dl_')));
}

const scenarios = {
  socket: async () => {
    await welcomeAndEcho(await connect());
    await until('one socket', () => sockets.length === 1);
  },

  polling: async () => {
    await welcomeAndEcho(await connect({ webSocket: false }));
    await until('no socket', () => sockets.length === 0);
  },

  reconnect: async () => {
    const { client, seen } = await connect();
    await until('the welcome', heard(seen, 'welcome'));
    sockets[0].terminate();
    await say(client, 'while away');
    await until('the echo after reconnecting', heard(seen, 'echo while away'), 20);
    await until('a second socket', () => sockets.length === 2);
    const ids = seen.filter((activity) => activity.type === 'message').map((activity) => activity.id);
    await until('nothing twice', () => new Set(ids).size === ids.length);
  },

  // The real coach, killed and started again by the test while this client stays.
  restart: async () => {
    const { client, seen } = await connect({ timeout: 4000 });
    const cards = () => seen.filter((activity) => activity.attachments?.length > 0).length;
    await until('the welcome', () => cards() === 1);
    await say(client, '客户：修了三次还没修好，我要找媒体！');
    await until('the advice', () => cards() === 2);
    writeFileSync(`${signal}.ready`, '');
    await until('the bot come back', () => existsSync(signal), 30);
    await say(client, '客户：你们到底管不管？');
    await until('the advice after the restart', () => cards() === 3, 30);
    await until('a new socket', () => sockets.length >= 2);
    const ids = seen.filter((activity) => activity.type === 'message').map((activity) => activity.id);
    await until('five messages, nothing twice', () => ids.length === 5 && new Set(ids).size === 5);
    await until('the connection online', () => client.connectionStatus$.getValue() === ConnectionStatus.Online);
  },

  upload: async () => {
    const { client, seen } = await connect();
    await until('the welcome', heard(seen, 'welcome'));
    const attachments = [{ contentType: 'text/plain', contentUrl: 'data:text/plain,secret', name: 'a.txt' }];
    const refusal = await new Promise((resolve) =>
      client.postActivity({ type: 'message', from: { id: 'whoever' }, attachments }).subscribe(() => resolve(null), resolve));
    await until('415', () => refusal?.status === 415);
    await until('a reason', () => refusal.xhr.response.error.code === 'NotSupported' && refusal.xhr.response.error.message.length > 0);
    await until('the bot explain it', heard(seen, 'no files'));
    await say(client, 'still there');
    await until('the conversation go on', heard(seen, 'echo still there'));
    await until('the connection online', () => client.connectionStatus$.getValue() === ConnectionStatus.Online);
  },
};

try {
  await scenarios[scenario]();
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
