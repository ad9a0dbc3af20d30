import { expect } from '@open-wc/testing';
import { define, reportSecondVersion, takePage } from '../../src/base/define.js';
import { pageRecord } from '../../src/base/page-record.js';
import { version } from '../../src/base/version.js';

const { warn } = console;
let said: string[] = [];
let count = 0;

/** A class as a copy of that version would bring it. */
const copyOf = (itsVersion: string) =>
  class extends HTMLElement {
    static readonly version = itsVersion;
  };
const newTag = () => `wco-define-${++count}`;

beforeEach(() => {
  said = [];
  console.warn = (line: string) => said.push(line);
  delete pageRecord().owner;
  delete pageRecord().reported;
});

afterEach(() => {
  console.warn = warn;
});

describe('define', () => {
  it('registers an element', () => {
    const tag = newTag();
    const first = copyOf(version);
    define(tag, first);
    expect(customElements.get(tag)).to.equal(first);
    expect(said).to.deep.equal([]);
  });

  it('lets the first copy win; a second one of the same version is nothing to speak of', () => {
    const tag = newTag();
    const first = copyOf(version);
    define(tag, first);
    define(tag, copyOf(version));
    define(tag, first);
    expect(customElements.get(tag)).to.equal(first);
    expect(said).to.deep.equal([]);
  });

  it('says once for all elements that another version came first', () => {
    const [tag, otherTag] = [newTag(), newTag()];
    customElements.define(tag, copyOf('0.0.9'));
    customElements.define(otherTag, copyOf('0.0.9'));
    define(tag, copyOf(version));
    define(otherTag, copyOf(version));
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('0.0.9').and.to.contain(version);
  });

  it('says that an element of somebody else has taken the name', () => {
    const tag = newTag();
    customElements.define(tag, class extends HTMLElement {});
    define(tag, copyOf(version));
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('unknown');
  });
});

describe('takePage', () => {
  it('is for the first copy alone; the second of the same version goes silently', () => {
    expect([takePage(), takePage(), takePage()]).to.deep.equal([true, false, false]);
    expect(said).to.deep.equal([]);
  });

  it('says once that another version has the page', () => {
    pageRecord().owner = '0.0.9';
    expect([takePage(), takePage()]).to.deep.equal([false, false]);
    reportSecondVersion('0.0.9');
    expect(said).to.have.length(1);
  });
});
