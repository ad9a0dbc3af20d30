import { waitUntil } from '@open-wc/testing';

/** What the build says of its script files. */
export interface BuiltFiles {
  readonly version: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, string>>;
}

/** Names the files that a list of the loader stands for. */
export const fileNames = (...lists: readonly string[]) =>
  [...new Set(lists.flatMap((list) => list.split(' ')))].map((name) => `${name}.js`).sort();

export async function builtFiles(): Promise<BuiltFiles> {
  const response = await fetch('/dist/embed/chunks.json');
  if (!response.ok) throw new Error('These tests look at built files: run `npm run build` first.');
  return (await response.json()) as BuiltFiles;
}

/** Where the script files lie, in a world of this test alone; the first request for a chunk so named is refused. */
export function scriptsAt({ failing = 'none', origin = location.origin } = {}): string {
  return `${origin}/script-files/${crypto.randomUUID()}/${failing}`;
}

export const feed = '/demo/feed/tech-con-2020.json';

/** A page of its own, in a frame. */
export interface EmbedPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** What was written to the console. */
  readonly said: readonly string[];
  /** Names of the chunks asked for, each once, in order of the alphabet. */
  chunks(): string[];
  /** Waits until the element that `selector` finds shows its widget. */
  ready(selector: string): Promise<void>;
}

const frames: HTMLIFrameElement[] = [];

/** Opens a page with this head and body. */
export async function openPage(parts: { lang?: string; head?: string; body?: string }): Promise<EmbedPage> {
  const { lang = 'en', head = '', body = '' } = parts;
  const frame = document.createElement('iframe');
  frames.push(frame);
  frame.width = '700';
  frame.height = '500';
  // Tests hear the console before anything of the page runs.
  frame.srcdoc = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><script>
    window.said = [];
    for (const name of ['debug', 'log', 'info', 'warn', 'error']) {
      console[name] = (...words) => said.push(name + ': ' + words.join(' '));
    }
    addEventListener('error', ({ message }) => message && said.push('uncaught: ' + message));
    addEventListener('unhandledrejection', ({ reason }) => said.push('unhandled: ' + reason));
  </script>${head}</head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as Window & typeof globalThis & { said: string[] };
  return {
    window,
    document: window.document,
    said: window.said,
    chunks: () =>
      [
        ...new Set(
          window.performance
            .getEntriesByType('resource')
            .flatMap(({ name }) => /\/script-files\/.*\/([^/]+\.js)$/.exec(decodeURI(name))?.[1] ?? [])
            .filter((name) => !name.startsWith('wco-widgets')),
        ),
      ].sort(),
    ready: async (selector) => {
      const isReady = () => {
        const element = window.document.querySelector<Element & { readonly state?: string }>(selector);
        return element?.state === 'ready';
      };
      await waitUntil(isReady, `${selector} never was ready; the console: ${window.said.join(' | ')}`, {
        timeout: 6000,
      });
    },
  };
}

export function closePages(): void {
  for (const frame of frames.splice(0)) frame.remove();
}
