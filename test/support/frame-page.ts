import { waitUntil } from '@open-wc/testing';
import type { WcoWidget } from '../../src/parts/wco-widget.js';

/** A page of its own, in a frame: what a test does to its globals harms no other test. */
export interface FramePage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Warnings, errors and whatever nobody caught. */
  readonly said: readonly string[];
  /** The widget that `selector` finds, once it has come so far. */
  widget(selector: string, state?: WcoWidget['state']): Promise<WcoWidget>;
}

interface Parts {
  /** Runs before anything else of the page. */
  readonly script?: string;
  readonly head?: string;
  readonly body: string;
  /** Value of the frame's `sandbox`. */
  readonly sandbox?: string;
}

const modules = ['event', 'agenda'].map((name) => `import '/src/widgets/${name}/index.ts';`).join('');
const frames: HTMLIFrameElement[] = [];

/** Opens a page with the agenda's code in it. */
export async function openFrame({ script = '', head = '', body, sandbox }: Parts): Promise<FramePage> {
  const frame = document.createElement('iframe');
  frames.push(frame);
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.width = '700';
  frame.srcdoc = `<!doctype html><html lang="en"><head><meta charset="utf-8"><script>
    window.said = [];
    console.warn = console.error = (...words) => said.push(words.join(' '));
    addEventListener('error', ({ message }) => message && said.push('uncaught: ' + message));
    addEventListener('unhandledrejection', ({ reason }) => said.push('unhandled: ' + (reason && reason.stack || reason)));
    ${script}
  </script>${head}<script type="module">${modules}</script></head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as Window & typeof globalThis & { said: string[] };
  return {
    window,
    document: window.document,
    said: window.said,
    async widget(selector, state = 'ready') {
      const element = window.document.querySelector<WcoWidget>(selector)!;
      const message = () => `${selector} is ${element.state}; the console: ${window.said.join(' | ')}`;
      const isThere = () => element.state === state && !!element.shadowRoot?.querySelector('[part="base"]');
      await waitUntil(isThere, undefined, { timeout: 5000 }).catch(() => {
        throw new Error(message());
      });
      await element.updateComplete;
      return element;
    },
  };
}

export function closeFrames(): void {
  for (const frame of frames.splice(0)) frame.remove();
}
