import { expect, test } from 'vitest';
import { plainProperties } from '../../../scripts/build/plain-properties.mjs';

test('properties of a class become data, and the code of decorators is not asked for any more', () => {
  const module = `import decorate from "@oxc-project/runtime/helpers/decorate";
import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
class A extends LitElement {}
decorate([property()], A.prototype, "day", void 0);
decorate([property({ type: Number })], A.prototype, "level", void 0);
decorate([state()], A.prototype, "open", void 0);
`;
  expect(plainProperties(module)?.replace(/\n+/g, '\n').trim()).toBe(`import { LitElement } from 'lit';
class A extends LitElement {}
A.properties = { day: {}, level: { type: Number }, open: { state: true } };`);
});

test('other decorators, and what they need, stay', () => {
  const module = `import decorate from "helpers/decorate";
import { property, query } from 'lit/decorators.js';
decorate([property()], A.prototype, "day", void 0);
decorate([query('dialog')], A.prototype, "dialog", void 0);`;
  expect(plainProperties(module)).toContain(`import { property, query } from 'lit/decorators.js';
A.properties = { day: {} };
decorate([query('dialog')], A.prototype, "dialog", void 0);`);
});

test('a module without decorators is left alone', () => {
  expect(plainProperties('decorate(a, b);')).toBe(undefined);
});
