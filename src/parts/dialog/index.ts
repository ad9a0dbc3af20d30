import { define } from '../../base/define.js';
import { WcoDialog } from './dialog.js';

define('wco-dialog', WcoDialog);
