// All widgets and languages in one file without further requests, for `integrity` and for pages inside shadow roots.
import { takePage } from '../base/define.js';
import { registry } from './registry.js';

if (takePage()) Object.values(registry).forEach((load) => void load());
