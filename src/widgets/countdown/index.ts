import { define } from '../../base/define.js';
import { WcoCountdown } from './countdown.js';

define('wco-countdown', WcoCountdown);

declare global {
  interface HTMLElementTagNameMap {
    'wco-countdown': WcoCountdown;
  }
}
