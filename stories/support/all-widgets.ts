import { html } from 'lit';
import '../../src/widgets/agenda/index.js';
import '../../src/widgets/countdown/index.js';
import '../../src/widgets/event/index.js';
import '../../src/widgets/poll/index.js';
import '../../src/widgets/speaker-grid/index.js';
import '../../src/widgets/sponsor-wall/index.js';
import type { WcoWidget } from '../../src/parts/wco-widget.js';
import { becomes } from './states.js';

/** Each widget once, for a place inside `<wco-event>`; the poll is at this service. */
export const allWidgets = (poll: string, service: string) =>
  html`<wco-countdown></wco-countdown>
    <wco-agenda></wco-agenda>
    <wco-speaker-grid></wco-speaker-grid>
    <wco-sponsor-wall></wco-sponsor-wall>
    <wco-poll poll=${poll} service=${service}></wco-poll>`;

/** The widgets of `allWidgets`, as soon as all of them show something. */
export async function allReady(canvas: Element): Promise<readonly WcoWidget[]> {
  const widgets = [...canvas.querySelector('wco-event')!.querySelectorAll<WcoWidget>(':scope > *')];
  await Promise.all(widgets.map((widget) => becomes(widget, 'ready')));
  await Promise.all(widgets.map((widget) => widget.updateComplete));
  return widgets;
}
