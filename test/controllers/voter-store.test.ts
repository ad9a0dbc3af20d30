import { expect } from '@open-wc/testing';
import { voterStore } from '../../src/controllers/voter-store.js';
import { randomId } from '../../src/poll-protocol/index.js';

let count = 0;

/** The address of a poll that no other test knows. */
const address = () => ({ service: 'https://polls.example/', poll: `p${++count}` });
const keyOf = ({ service, poll }: ReturnType<typeof address>) => `wco:voter:${service}:${poll}`;
const record = () => ({ voter: randomId(), vote: randomId(), revision: 0, answer: 'a' });

describe('the record of a visitor’s vote', () => {
  it('lies in the browser’s storage, under the key that the docs name', () => {
    const place = address();
    const written = record();
    expect(voterStore(place, true).write(written)).to.equal(true);
    expect(JSON.parse(localStorage.getItem(keyOf(place))!)).to.deep.equal(written);
    expect(voterStore(place, true).read()).to.deep.equal(written);
    localStorage.removeItem(keyOf(place));
  });

  it('lies in memory alone where nothing is to be stored', () => {
    const place = address();
    const written = record();
    expect(voterStore(place, false).write(written)).to.equal(false);
    expect(localStorage.getItem(keyOf(place))).to.equal(null);
    expect(voterStore(place, false).read()).to.deep.equal(written);
  });

  it('is not there before anything was written', () => {
    const place = address();
    expect(voterStore(place, true).read()).to.equal(undefined);
    expect(localStorage.getItem(keyOf(place))).to.equal(null);
  });

  for (const text of ['', 'no JSON', 'null', '{}', '{"voter":"x","vote":"y","revision":0}']) {
    it(`is no record: ${text || 'nothing'}`, () => {
      const place = address();
      localStorage.setItem(keyOf(place), text);
      expect(voterStore(place, true).read()).to.equal(undefined);
      localStorage.removeItem(keyOf(place));
    });
  }
});
