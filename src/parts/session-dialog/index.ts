import { define } from '../../base/define.js';
import '../dialog/index.js';
import { WcoSessionDialog } from './session-dialog.js';

define('wco-session-dialog', WcoSessionDialog);
