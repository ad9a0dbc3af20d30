import { RuleTester } from 'eslint';
import { afterAll, describe, it } from 'vitest';

/** ESLint's own tester of rules, run by Vitest. */
export function ruleTester(): RuleTester {
  Object.assign(RuleTester, { afterAll, describe, it, itOnly: it.only });
  return new RuleTester({ languageOptions: { ecmaVersion: 2024, sourceType: 'module' } });
}
