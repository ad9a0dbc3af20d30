import { define } from '../../base/define.js';
import { WcoPoll } from './poll.js';

define('wco-poll', WcoPoll);

declare global {
  interface HTMLElementTagNameMap {
    'wco-poll': WcoPoll;
  }
}
