/** Server-sent events to one reader. To a slow one, of events with the same key only the latest is sent. */
export class EventStream {
  readonly body: ReadableStream<Uint8Array>;
  readonly #waiting = new Map<string, Uint8Array>();
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  /** `onEnd` is called once, whoever ends it. */
  constructor(onEnd: (stream: EventStream) => void) {
    this.#onEnd = onEnd;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => void (this.#controller = controller),
        pull: () => this.#sendWaiting(),
        cancel: () => this.#ended(),
      },
      { highWaterMark: 16 },
    );
  }
  readonly #onEnd: (stream: EventStream) => void;

  send(key: string, frame: Uint8Array) {
    this.#waiting.delete(key);
    this.#waiting.set(key, frame);
    this.#sendWaiting();
  }

  end() {
    this.#controller?.close();
    this.#ended();
  }

  #sendWaiting() {
    for (const [key, frame] of this.#waiting) {
      if (!((this.#controller?.desiredSize ?? 0) > 0)) return;
      this.#waiting.delete(key);
      this.#controller?.enqueue(frame);
    }
  }

  #ended() {
    if (!this.#controller) return;
    this.#controller = undefined;
    this.#waiting.clear();
    this.#onEnd(this);
  }
}

const encoder = new TextEncoder();

export const eventFrame = (event: string, data: unknown): Uint8Array =>
  encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

/** Keeps proxies from taking a quiet stream for a dead one. */
export const heartbeat: Uint8Array = encoder.encode(':\n\n');

/** After a restart readers come back spread over some seconds, not all at once. */
export const retryFrame = (): Uint8Array => encoder.encode(`retry: ${2_000 + Math.floor(Math.random() * 3_000)}\n\n`);
