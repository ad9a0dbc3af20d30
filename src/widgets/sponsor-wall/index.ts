import { define } from '../../base/define.js';
import { WcoSponsorWall } from './sponsor-wall.js';

define('wco-sponsor-wall', WcoSponsorWall);

declare global {
  interface HTMLElementTagNameMap {
    'wco-sponsor-wall': WcoSponsorWall;
  }
}
