import { html, type TemplateResult } from 'lit';
import { emit } from '../base/emit.js';
import type { AddressController } from '../controllers/address-controller.js';
import type { EventModel, Milliseconds, Session } from '../domain/event-model.js';
import type { Words } from '../i18n/words.js';
import { dialogParts } from './dialog-parts.js';
import { isPlainClick } from './plain-click.js';

/** For a click on a link to a session: the page may show its own instead, else the dialog opens. */
export function selectSession(host: Element, address: AddressController, click: MouseEvent, session: Session): void {
  if (!isPlainClick(click)) return;
  click.preventDefault();
  const { id, url } = session;
  if (emit(host, 'wco-session-select', { id, url, item: session }, true)) address.push('session', id, true);
}

/** Whether the address names a session of `model`, whichever widget of the page shows it. */
export function isSessionNamed(address: AddressController, model: EventModel): boolean {
  return model.sessionById.has(address.get('session', true) ?? '');
}

export interface SessionDialogOptions {
  readonly model: EventModel;
  readonly words: Words;
  readonly zone: string;
  readonly level: number;
  readonly nowMs: Milliseconds;
  /** Whether it is the host's to say that there is no such session. */
  readonly saysUnknown?: boolean;
}

/** The dialog of the session that the address names, if it is the host's to show. */
export function sessionDialog(address: AddressController, options: SessionDialogOptions): TemplateResult | undefined {
  const { model, words, zone, level, nowMs, saysUnknown } = options;
  const session = model.sessionById.get(address.get('session', true) ?? '');
  if (!(session || saysUnknown) || !address.claim('session', !!session)) return undefined;
  void import('./session-dialog/index.js');
  return html`<wco-session-dialog
    exportparts=${dialogParts}
    .model=${model}
    .session=${session}
    .words=${words}
    .zone=${zone}
    .level=${level}
    .nowMs=${nowMs}
    @close-request=${() => address.push('session', undefined, true)}
  ></wco-session-dialog>`;
}
