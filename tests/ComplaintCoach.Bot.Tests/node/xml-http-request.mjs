// As much of XMLHttpRequest as RxJS's ajax needs, over fetch: Node has none of its own.
export class XMLHttpRequest {
  readyState = 0;
  status = 0;
  response = null;
  responseType = '';
  timeout = 0;
  #headers = {};
  #abort = new AbortController();

  open(method, url) {
    this.method = method;
    this.url = url;
    this.readyState = 1;
  }

  setRequestHeader(name, value) {
    this.#headers[name] = value;
  }

  abort() {
    this.#abort.abort();
  }

  send(body) {
    this.#run(body).catch((error) => {
      if (!this.#abort.signal.aborted) this.#fail(error);
    });
  }

  // As browsers do it: the state changes first, with status 0; RxJS listens to that when there is no "upload".
  #fail(error) {
    this.readyState = 4;
    this.onreadystatechange?.({ type: 'readystatechange' });
    this.onerror?.({ type: 'error', error });
  }

  async #run(body) {
    const answer = await fetch(this.url, { method: this.method, headers: this.#headers, body, signal: this.#abort.signal });
    this.status = answer.status;
    const bytes = await answer.arrayBuffer();
    this.response = this.responseType === 'arraybuffer' ? bytes : this.#parse(Buffer.from(bytes).toString('utf8'));
    this.responseText = this.response;
    this.readyState = 4;
    this.onreadystatechange?.({ type: 'readystatechange' });
    this.onload?.({ type: 'load' });
  }

  #parse(text) {
    if (this.responseType !== 'json') return text;
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  }
}
