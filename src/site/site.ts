import { type Found, findSections, type Section } from './match.js';

/** Words of the page's language, as `words.mjs` has them. */
type Words = Readonly<Record<'none' | 'found' | 'failed' | 'copy' | 'copied', string>>;

/** How much of a text is shown around what was found. */
const BEFORE = 40;
const AFTER = 110;

const words: Words = JSON.parse(document.body.dataset.words ?? '{}');

/** The texts come when somebody is about to look for something: pages are read more often. */
let sections: Promise<readonly Section[]> | undefined;

function loadSections(): Promise<readonly Section[]> {
  sections ??= new Promise<readonly Section[]>((resolve, reject) => {
    // A script, and no request for data: that works from a folder too.
    Object.assign(window, { soglasieSections: resolve });
    const script = document.createElement('script');
    script.src = 'sections.js';
    script.onerror = reject;
    document.head.append(script);
  }).catch((cause) => {
    sections = undefined;
    throw cause;
  });
  return sections;
}

function itemOf({ section: [address, page, heading, text], at }: Found): HTMLElement {
  const link = document.createElement('a');
  link.href = address;
  const title = document.createElement('b');
  title.textContent = heading === page ? page : `${page}: ${heading}`;
  const excerpt = document.createElement('span');
  const from = Math.max(0, at - BEFORE);
  excerpt.textContent = `${from ? '…' : ''}${text.slice(from, from + BEFORE + AFTER)}…`;
  link.append(title, excerpt);
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function search(box: HTMLElement): void {
  const input = box.querySelector('input');
  const status = box.querySelector('p');
  const list = box.querySelector('ul');
  if (!input || !status || !list) return;

  const close = (): void => {
    list.replaceChildren();
    status.textContent = '';
  };
  const show = async (): Promise<void> => {
    const query = input.value;
    try {
      const found = findSections(await loadSections(), query);
      // What was typed meanwhile is shown by its own turn.
      if (query !== input.value) return;
      list.replaceChildren(...found.map(itemOf));
      const isAsking = query.trim().length > 1;
      status.textContent = !isAsking
        ? ''
        : found.length
          ? `${words.found} ${found.length}`
          : words.none;
    } catch {
      status.textContent = words.failed;
    }
  };

  input.addEventListener('focus', () => void loadSections().catch(() => {}));
  input.addEventListener('input', () => void show());
  box.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'Escape') {
      close();
      input.value = '';
      input.focus();
    } else if (event.key === 'ArrowDown') links[at + 1]?.focus();
    else if (event.key === 'ArrowUp') (links[at - 1] ?? input).focus();
    else if (event.key === 'Enter' && at < 0) links[0]?.click();
    else return;
    event.preventDefault();
  });
  // A press on a part of the page that is shown leads to it, and the list is in its way.
  list.addEventListener('click', close);
  document.addEventListener('pointerdown', ({ target }) => {
    if (!box.contains(target as Node)) close();
  });
  document.addEventListener('keydown', (event) => {
    const isTyping = (event.target as Element).closest('input, textarea, [contenteditable]');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
  });
}

function copyButton(block: Element): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.copy;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(block.querySelector('code')?.textContent ?? '');
    button.textContent = words.copied;
    setTimeout(() => {
      button.textContent = words.copy;
    }, 2000);
  });
  return button;
}

const box = document.querySelector<HTMLElement>('.search');
if (box) search(box);
// Where nothing may be copied, over plain http, there is nothing to press.
if (navigator.clipboard) {
  for (const block of document.querySelectorAll('.code')) block.append(copyButton(block));
}
