import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf } from '../base/ancestors.js';
import { loadWords, wordsNow, type FurtherWords, type Words } from '../i18n/words.js';

/** When words that could not be had are asked for again. */
const againMs = 10_000;

/** Hosts whose language may come from any element around them. */
const controllers = new Set<LocaleController>();
let observer: MutationObserver | undefined;

/**
 * The words of a widget, in the language of the nearest ancestor that names one, across shadow roots.
 * Undefined until the words have arrived.
 */
export class LocaleController implements ReactiveController {
  words: Words | undefined;
  #eventLanguages: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly further?: FurtherWords,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    controllers.add(this);
    if (!observer) {
      observer = new MutationObserver(() => controllers.forEach((controller) => controller.update()));
      observer.observe(document, { attributeFilter: ['lang'], subtree: true });
    }
    this.update();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    controllers.delete(this);
    if (controllers.size) return;
    observer?.disconnect();
    observer = undefined;
  }

  /** The event's own languages serve a reader whose language we do not have. */
  setEventLanguages(languages: readonly string[]): void {
    if (languages === this.#eventLanguages) return;
    this.#eventLanguages = languages;
    this.update();
  }

  /** Looks again which language is asked for. */
  update(): void {
    const language = languageOf(this.host);
    const words = wordsNow(language, this.#eventLanguages, this.further);
    if (!words) {
      loadWords(language, this.#eventLanguages, this.further).then(() => this.update(), this.#tryLater);
    } else if (words !== this.words) {
      this.words = words;
      this.host.requestUpdate();
    }
  }

  /** The words are a file of ours on the network: what stands there, at first the author's fallback, stays meanwhile. */
  readonly #tryLater = () => {
    clearTimeout(this.#timer);
    if (controllers.has(this)) this.#timer = setTimeout(() => this.update(), againMs);
  };
}
