import { expect } from '@open-wc/testing';
import { loadWords, wordsNow } from '../../src/i18n/words.js';
import { statusWords } from '../../src/parts/status-words.js';
import { session } from '../support/sessions.js';

describe('statusWords', () => {
  before(() => loadWords('en'));

  const cases = [
    ['planned', 'scheduled', '13:00', ''],
    ['on now', 'scheduled', '14:00', 'live Now'],
    ['over', 'scheduled', '15:00', ''],
    ['moved', 'moved', '13:00', 'moved Moved'],
    ['moved and on now', 'moved', '14:30', 'live Now, moved Moved'],
    ['delayed and on now', 'delayed', '14:30', 'live Now, delayed Delayed'],
    ['cancelled, which is never on', 'cancelled', '14:30', 'cancelled Cancelled'],
  ] as const;
  for (const [name, status, now, expected] of cases) {
    it(`of a session that is ${name}`, () => {
      const about = session({ status, start: '2020-11-11T14:00:00+01:00', end: '2020-11-11T15:00:00+01:00' });
      const said = statusWords(about, Date.parse(`2020-11-11T${now}:00+01:00`), wordsNow('en')!);
      expect(said.map(({ kind, word }) => `${kind} ${word}`).join(', ')).to.equal(expected);
    });
  }
});
