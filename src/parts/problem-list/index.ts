import { define } from '../../base/define.js';
import { WcoProblemList } from './problem-list.js';

define('wco-problem-list', WcoProblemList);
