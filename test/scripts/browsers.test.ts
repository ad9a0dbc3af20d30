import { describe, expect, it } from 'vitest';
import { chosenEngines } from '../../scripts/lib/browsers.mjs';

describe('chosenEngines', () => {
  it.each([
    [undefined, ['chromium', 'firefox', 'webkit']],
    ['', ['chromium', 'firefox', 'webkit']],
    ['webkit, chromium', ['chromium', 'webkit']],
    ['firefox', ['firefox']],
  ])('%s: %s', (list, expected) => {
    expect(chosenEngines(list)).toEqual(expected);
  });

  it('names the engines there are when it hears of another', () => {
    expect(() => chosenEngines('chromium,opera')).toThrow('no engine "opera", only chromium, firefox, webkit');
  });
});
