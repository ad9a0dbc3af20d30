import { define } from '../../base/define.js';
import '../dialog/index.js';
import { WcoSpeakerDialog } from './speaker-dialog.js';

define('wco-speaker-dialog', WcoSpeakerDialog);
