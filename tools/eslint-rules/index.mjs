// Our own ESLint rules: what the house style forbids and no published rule knows.
import { cssFiles } from './css-files.mjs';
import noRem from './no-rem.mjs';
import noStyleAttribute from './no-style-attribute.mjs';
import noStyleMap from './no-style-map.mjs';
import noUnsafeMarkup from './no-unsafe-markup.mjs';
import noViewportMedia from './no-viewport-media.mjs';
import smallClasses from './small-classes.mjs';

/** @type {import('eslint').ESLint.Plugin} */
const plugin = {
  meta: { name: 'wco' },
  processors: { 'css-files': cssFiles },
  rules: {
    'no-rem': noRem,
    'no-style-attribute': noStyleAttribute,
    'no-style-map': noStyleMap,
    'no-unsafe-markup': noUnsafeMarkup,
    'no-viewport-media': noViewportMedia,
    'small-classes': smallClasses,
  },
};

export default plugin;

/** Words of the language that cost bytes or carry a trap, for `no-restricted-syntax`. */
export const restrictedSyntax = [
  { selector: 'ForInStatement', message: '`for…in` also visits what is inherited: use `for…of` with `Object.keys`.' },
  {
    selector: 'CallExpression[callee.object.name="Array"][callee.property.name="from"]',
    message: 'Use `[...items]`, which is shorter for visitors.',
  },
  {
    selector: 'CallExpression[callee.property.name="bind"]',
    message: 'Use an arrow function: its arguments are seen and checked.',
  },
];
