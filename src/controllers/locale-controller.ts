import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closest } from '../base/ancestors.js';
import { loadWords, wordsNow, type Words } from '../i18n/words.js';

/** Hosts whose language may come from the page's root element. */
const hosts = new Set<LocaleController>();
let rootObserver: MutationObserver | undefined;

/**
 * The words of a widget, in the language of the nearest ancestor that names one, across shadow roots.
 * Undefined until the words have arrived.
 */
export class LocaleController implements ReactiveController {
  words: Words | undefined;
  #eventLanguages: readonly string[] = [];

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this);
    if (!rootObserver) {
      rootObserver = new MutationObserver(() => hosts.forEach((controller) => controller.update()));
      rootObserver.observe(document.documentElement, { attributeFilter: ['lang'] });
    }
    this.update();
  }

  hostDisconnected(): void {
    hosts.delete(this);
    if (!hosts.size) {
      rootObserver?.disconnect();
      rootObserver = undefined;
    }
  }

  /** The event's own languages serve a reader whose language we do not have. */
  setEventLanguages(languages: readonly string[]): void {
    if (languages === this.#eventLanguages) return;
    this.#eventLanguages = languages;
    this.update();
  }

  /** Looks again which language is asked for. */
  update(): void {
    const language = closest(this.host, (element) => !!element.getAttribute('lang'))?.getAttribute('lang') ?? 'en';
    const words = wordsNow(language, this.#eventLanguages);
    if (words) {
      this.words = words;
      this.host.requestUpdate();
      return;
    }
    loadWords(language, this.#eventLanguages).then(
      () => this.update(),
      // The words are a file of ours on the network: what the author put between the tags stays meanwhile.
      () => setTimeout(() => this.host.isConnected && this.update(), 10_000),
    );
  }
}
