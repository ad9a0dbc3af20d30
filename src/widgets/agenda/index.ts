import { define } from '../../base/define.js';
import { WcoAgenda } from './agenda.js';

define('wco-agenda', WcoAgenda);

declare global {
  interface HTMLElementTagNameMap {
    'wco-agenda': WcoAgenda;
  }
}
