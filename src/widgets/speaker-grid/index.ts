import { define } from '../../base/define.js';
import { WcoSpeakerGrid } from './speaker-grid.js';

define('wco-speaker-grid', WcoSpeakerGrid);

declare global {
  interface HTMLElementTagNameMap {
    'wco-speaker-grid': WcoSpeakerGrid;
  }
}
