import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ClockController } from '../../src/controllers/clock-controller.js';

const startMs = Date.UTC(2020, 10, 11, 9);

/** The page's clock and timers, in the hands of a test. */
class Time {
  nowMs = startMs;
  readonly timers = new Map<number, { readonly atMs: number; readonly task: () => void }>();
  #count = 0;
  readonly #real = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout, now: Date.now };

  stop(): void {
    Object.assign(window, {
      setTimeout: (task: () => void, ms = 0) => {
        this.timers.set(++this.#count, { atMs: this.nowMs + ms, task });
        return this.#count;
      },
      clearTimeout: (timer: number) => this.timers.delete(timer),
    });
    Date.now = () => this.nowMs;
  }

  goOn(): void {
    const { now, ...timers } = this.#real;
    Object.assign(window, timers);
    Date.now = now;
  }

  pass(ms: number): void {
    this.nowMs += ms;
    for (const [timer, { atMs, task }] of [...this.timers]) {
      if (atMs <= this.nowMs && this.timers.delete(timer)) task();
    }
  }
}

class Watch extends LitElement {
  /** When it wants to be drawn anew. */
  next: ((nowMs: number) => number | undefined) | undefined;
  fixedMs: number | undefined;
  readonly drawn: number[] = [];
  readonly #clock = new ClockController(this, (nowMs) => this.next?.(nowMs));

  protected override willUpdate(): void {
    this.#clock.read(this.fixedMs);
  }

  protected override render() {
    this.drawn.push((this.#clock.nowMs - startMs) / 1000);
    return html`${this.#clock.nowMs}`;
  }
}
customElements.define('test-watch', Watch);

const everyMinute = (nowMs: number) => nowMs - (nowMs % 60_000) + 60_000;
const at = (seconds: number) => (nowMs: number) =>
  nowMs < startMs + seconds * 1000 ? startMs + seconds * 1000 : undefined;

describe('the time of widgets', () => {
  let time: Time;
  let box: HTMLElement;

  beforeEach(async () => {
    box = await fixture(html`<div></div>`);
    time = new Time();
    time.stop();
  });

  afterEach(() => {
    time.goOn();
    hide(false);
  });

  function hide(hidden: boolean): void {
    if (hidden) Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    else Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
  }

  async function watch(about: Partial<Watch>): Promise<Watch> {
    const one = Object.assign(document.createElement('test-watch'), about) as Watch;
    box.append(one);
    await one.updateComplete;
    return one;
  }

  it('needs one timer for the whole page, set to the earliest wish', async () => {
    const slow = await watch({ next: at(50) });
    const fast = await watch({ next: at(20) });
    await watch({});
    expect(time.timers.size).to.equal(1);
    time.pass(20_000);
    await Promise.all([slow.updateComplete, fast.updateComplete]);
    expect([slow.drawn, fast.drawn]).to.deep.equal([[0], [0, 20]]);
    expect(time.timers.size).to.equal(1);
    time.pass(30_000);
    await slow.updateComplete;
    expect(slow.drawn).to.deep.equal([0, 50]);
    expect(time.timers.size).to.equal(0);
  });

  it('goes on from change to change', async () => {
    const one = await watch({ next: everyMinute });
    for (let minute = 0; minute < 3; minute++) {
      time.pass(60_000);
      await one.updateComplete;
    }
    expect(one.drawn).to.deep.equal([0, 60, 120, 180]);
  });

  it('is the same throughout one drawing', async () => {
    const one = await watch({ next: at(10) });
    time.nowMs += 5000;
    expect(one.shadowRoot!.textContent).to.equal(String(startMs));
  });

  it('notices within a minute that the machine has slept, or its clock was set', async () => {
    const one = await watch({ next: at(86_400) });
    time.nowMs += 2 * 86_400_000;
    time.pass(0);
    await one.updateComplete;
    expect(one.drawn).to.deep.equal([0, 172_800]);
  });

  it('needs no timer where nothing will change', async () => {
    await watch({});
    expect(time.timers.size).to.equal(0);
  });

  it('stands still where an author has set it', async () => {
    const one = await watch({ next: everyMinute, fixedMs: startMs - 3_600_000 });
    expect(time.timers.size).to.equal(0);
    time.pass(120_000);
    one.requestUpdate();
    await one.updateComplete;
    expect(one.drawn).to.deep.equal([-3600, -3600]);
    one.fixedMs = undefined;
    one.requestUpdate();
    await one.updateComplete;
    expect(one.drawn.at(-1)).to.equal(120);
    expect(time.timers.size).to.equal(1);
  });

  it('stops while the page is hidden, and catches up when it is shown', async () => {
    const one = await watch({ next: everyMinute });
    hide(true);
    expect(time.timers.size).to.equal(0);
    time.pass(600_000);
    await one.updateComplete;
    expect(one.drawn).to.deep.equal([0]);
    hide(false);
    await one.updateComplete;
    expect(one.drawn).to.deep.equal([0, 600]);
    expect(time.timers.size).to.equal(1);
  });

  it('does not start on a page that is opened in the background', async () => {
    hide(true);
    const one = await watch({ next: at(10) });
    expect(time.timers.size).to.equal(0);
    hide(false);
    time.pass(10_000);
    await one.updateComplete;
    expect(one.drawn).to.deep.equal([0, 10]);
  });

  it('leaves no timer behind when its widgets have gone', async () => {
    const one = await watch({ next: everyMinute });
    const other = await watch({ next: everyMinute });
    one.remove();
    expect(time.timers.size).to.equal(1);
    other.remove();
    expect(time.timers.size).to.equal(0);
    other.requestUpdate();
    await other.updateComplete;
    hide(false);
    expect(time.timers.size).to.equal(0);
  });

  it('is right again in a widget that was away', async () => {
    const one = await watch({ next: at(10) });
    one.remove();
    time.pass(60_000);
    box.append(one);
    time.pass(0);
    await one.updateComplete;
    expect(one.drawn.at(-1)).to.equal(60);
  });
});
