/** Holds the host that `sendAll` asks. */
export const HOLDING = {
  block: [{ match: 'stat.vendor.localhost', category: 'analytics' }],
  onWithdraw: 'keep',
};

/**
 * Asks by every way out that can be held, each under an address of its own, and gives back their
 * names. Runs in the page, and so is whole by itself.
 */
export const sendAll = async (base: string) => {
  const make = (name: string, attributes: Record<string, string>) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const put = (name: string, attributes: Record<string, string>) =>
    document.body.appendChild(make(name, attributes));
  const frame = (attributes: Record<string, string> = {}) =>
    put('iframe', attributes) as HTMLIFrameElement;
  const svg = (name: string, url: string) => {
    const NS = 'http://www.w3.org/2000/svg';
    const element = document.createElementNS(NS, name);
    element.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', url);
    const root = document.createElementNS(NS, 'svg');
    root.append(element);
    document.body.append(root);
  };
  const worker = (code: string) =>
    new Promise((done) => {
      const source = `${code}; postMessage('done');`;
      const made = new Worker(URL.createObjectURL(new Blob([source])));
      made.onmessage = done;
      made.onerror = done;
    });
  const ways: Record<string, (url: string) => unknown> = {
    script: (url) => put('script', { src: url }),
    image: (url) => put('img', { src: url }),
    srcset: (url) => put('img', { srcset: `${url} 2x` }),
    'new-image': (url) => Object.assign(new Image(), { src: url }),
    'new-audio': (url) => new Audio(url).load(),
    frame: (url) => frame({ src: url }),
    srcdoc: (url) => frame({ srcdoc: `<img src="${url}">` }),
    'frame-script': (url) => {
      const inner = frame().contentDocument as Document;
      const script = inner.createElement('script');
      script.src = url;
      inner.body.append(script);
    },
    'frame-image': (url) => {
      const world = frame().contentWindow as Window & typeof globalThis;
      Object.assign(new world.Image(), { src: url });
    },
    'frame-fetch': (url) => frame().contentWindow?.fetch(url, { mode: 'no-cors' }),
    'frame-written': (url) => {
      const inner = frame().contentDocument as Document;
      inner.open();
      inner.write(`<p>a</p><img src="${url}">`);
      inner.close();
    },
    'svg-image': (url) => svg('image', url),
    'svg-script': (url) => svg('script', url),
    'input-image': (url) => put('input', { type: 'image', alt: 'a', src: url }),
    'attribute-node': (url) => {
      const image = new Image();
      const node = document.createAttribute('src');
      node.value = url;
      image.setAttributeNode(node);
    },
    'attribute-value': (url) => {
      const script = make('script', { src: 'about:blank' });
      const node = script.getAttributeNode('src') as Attr;
      node.value = url;
      document.body.append(script);
    },
    'inner-html': (url) => {
      put('div', {}).innerHTML = `<img src="${url}">`;
    },
    written: (url) => document.body.insertAdjacentHTML('beforeend', `<embed src="${url}">`),
    object: (url) => put('object', { data: url }),
    stylesheet: (url) => put('link', { rel: 'stylesheet', href: url }),
    preload: (url) => put('link', { rel: 'preload', as: 'script', href: url }),
    fetch: (url) => fetch(url, { mode: 'no-cors' }),
    request: (url) => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.send();
    },
    beacon: (url) => navigator.sendBeacon(url),
    'event-source': (url) => new EventSource(url),
    socket: (url) => new WebSocket(url.replace('http', 'ws')),
    form: (url) => {
      frame({ name: 'sink' });
      (put('form', { action: url, target: 'sink' }) as HTMLFormElement).submit();
    },
    ping: (url) => put('a', { href: '#', ping: url }).click(),
    'worker-fetch': (url) => worker(`fetch('${url}', { mode: 'no-cors' }).catch(() => 0)`),
    'worker-import': (url) => worker(`try { importScripts('${url}') } catch { }`),
  };
  for (const [name, send] of Object.entries(ways)) {
    try {
      await Promise.resolve(send(`${base}${name}`)).catch(() => undefined);
    } catch {
      // Refused, as a request is that the page may not make.
    }
  }
  return Object.keys(ways);
};
