import { expect } from '@open-wc/testing';
import { memo } from '../../src/base/memo.js';

describe('memo', () => {
  it('makes a value again only when one of the things it was made from is another', () => {
    const once = memo<number>();
    let made = 0;
    const ask = (...from: unknown[]) => once(from, () => ++made);
    expect([ask('a', 1), ask('a', 1), ask('a', 2), ask('a', 2), ask('a', 1)]).to.deep.equal([1, 1, 2, 2, 3]);
  });

  it('keeps a value that is undefined', () => {
    const once = memo<void>();
    let made = 0;
    const ask = () => once([], () => void made++);
    ask();
    ask();
    expect(made).to.equal(1);
  });

  it('notices things that come and go', () => {
    const once = memo<number>();
    let made = 0;
    const ask = (...from: unknown[]) => once(from, () => ++made);
    expect([ask(), ask(undefined), ask()]).to.deep.equal([1, 2, 3]);
  });
});
