import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closest } from '../base/ancestors.js';

type Host = ReactiveControllerHost & Element;

const controllers = new Set<AddressController>();

/** Which widget shows what a shared parameter names. */
const claims = new Map<
  string,
  { readonly value: string; readonly owner: AddressController; readonly known: boolean }
>();

/** Stands for a value in an address; no page has it there already. */
const anyValue = 'wco-any-value';

/** For half a character, which no address can hold, a mark stands in. */
const encode = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));

/** Tells every widget of the page that the address has changed. */
const onAddressChange = () => controllers.forEach((controller) => controller.addressChanged());

/**
 * The part of the page's query that belongs to a widget: `wco-day` for the first of its kind on the page,
 * `wco-<element id>-day` for a further one. Other parameters, the hash and `history.state` are kept.
 */
export class AddressController implements ReactiveController {
  /** Values that could not be put into the address. */
  readonly #memory = new Map<string, string | undefined>();

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected(): void {
    if (!controllers.size) addEventListener('popstate', onAddressChange);
    controllers.add(this);
  }

  hostDisconnected(): void {
    controllers.delete(this);
    if (!controllers.size) removeEventListener('popstate', onAddressChange);
    for (const [name, { owner }] of claims) if (owner === this) claims.delete(name);
  }

  /** The value of a parameter of this widget; of the whole page where `shared`. */
  get(name: string, shared = false): string | undefined {
    const key = this.#key(name, shared);
    if (!key || this.#memory.has(name)) return this.#memory.get(name);
    return new URLSearchParams(location.search).get(key) ?? undefined;
  }

  /** The page's address with a parameter set, or left out. */
  href(name: string, value: string | undefined, shared = false): string {
    const url = new URL(location.href);
    const key = this.#key(name, shared);
    if (key) {
      const own = `${encode(key)}=`;
      // Not by `searchParams`: it would spell anew what is others', and old systems read that to the letter.
      const parts = url.search
        .slice(1)
        .split('&')
        .filter((part) => part && !part.startsWith(own));
      if (value !== undefined) parts.push(own + encode(value));
      url.search = parts.join('&');
    }
    return url.href;
  }

  /** For many links at once: makes the address with the parameter set to a value. */
  hrefs(name: string, shared = false): (value: string) => string {
    const [before, after] = this.href(name, anyValue, shared).split(anyValue);
    return (value) => before + encode(value) + after;
  }

  /** Sets a parameter, with an entry in the history to go back from. */
  push(name: string, value: string | undefined, shared = false): void {
    if (this.get(name, shared) === value) return;
    if (shared && value !== undefined) claims.set(name, { value, owner: this, known: true });
    try {
      if (!this.#key(name, shared)) throw new Error('without an address');
      history.pushState(history.state, '', this.href(name, value, shared));
      this.#memory.delete(name);
    } catch {
      // A sandboxed frame, too many entries in a row, or a further widget without an id: it goes on from memory.
      this.#memory.set(name, value);
    }
    onAddressChange();
  }

  /**
   * The value of a parameter of the whole page, if this widget is the one to show it: the first on view that asked.
   * Whoever pushes a value itself is the one. Who does not know what it names gives way to who does.
   */
  claim(name: string, known = true): string | undefined {
    const value = this.get(name, true);
    const claimed = claims.get(name);
    // In a closed tab of the page a dialog would be unseen, and the page blocked.
    const isHidden = () => closest(this.host, (element) => getComputedStyle(element).display === 'none');
    if (value === undefined || isHidden()) {
      if (claimed?.owner === this) claims.delete(name);
      return undefined;
    }
    if (claimed?.value === value && claimed.owner !== this) {
      if (claimed.known || !known) return undefined;
      claimed.owner.addressChanged();
    }
    claims.set(name, { value, owner: this, known });
    return value;
  }

  addressChanged(): void {
    this.host.requestUpdate();
  }

  /** Undefined for a further widget of a kind that has no id to be told apart by. */
  #key(name: string, shared: boolean): string | undefined {
    const first = [...controllers].find(({ host }) => host.localName === this.host.localName)?.host ?? this.host;
    if (shared || first === this.host) return `wco-${name}`;
    return this.host.id ? `wco-${this.host.id}-${name}` : undefined;
  }
}
