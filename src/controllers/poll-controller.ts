import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageEnvironment } from '../feed/page-environment.js';
import type { Answer, StoredVote } from '../poll-protocol/index.js';
import type { PollAddress } from './poll-client.js';
import { PollVisit, type PollSnapshot } from './poll-visit.js';

/** Ties a visitor's visit at a poll to the life of a host. */
export class PollController implements ReactiveController {
  #visit: PollVisit | undefined;
  #key = '';
  #isConnected = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onConfirmed: (vote: StoredVote) => void,
  ) {
    host.addController(this);
  }

  /** Undefined where no poll is named. */
  get snapshot(): PollSnapshot | undefined {
    return this.#visit?.snapshot;
  }

  /**
   * Takes the poll to visit; true where it is another than before. `isLasting`: what the visitor did may be kept beyond
   * the page.
   */
  use(address: PollAddress | undefined, isLasting: boolean): boolean {
    const key = address ? `${address.service} ${address.poll} ${isLasting}` : '';
    if (key === this.#key) return false;
    this.#key = key;
    this.#visit?.stop();
    this.#visit =
      address &&
      new PollVisit(address, isLasting, pageEnvironment, {
        changed: () => this.host.requestUpdate(),
        confirmed: this.onConfirmed,
      });
    if (this.#isConnected) this.#visit?.start();
    return true;
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#visit?.start();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#visit?.stop();
  }

  vote(answer: Answer): void {
    this.#visit?.vote(answer);
  }

  retry(): void {
    this.#visit?.retry();
  }
}
