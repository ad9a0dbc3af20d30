import { define } from '../../base/define.js';
import '../dialog/index.js';
import { WcoSponsorDialog } from './sponsor-dialog.js';

define('wco-sponsor-dialog', WcoSponsorDialog);
