import { define } from '../../base/define.js';
import { WcoEvent } from './event.js';

define('wco-event', WcoEvent);

declare global {
  interface HTMLElementTagNameMap {
    'wco-event': WcoEvent;
  }
}
