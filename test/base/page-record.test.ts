import { expect } from '@open-wc/testing';
import { pageRecord } from '../../src/base/page-record.js';

describe('pageRecord', () => {
  it('is one for the page, found by every copy of the script', () => {
    const record = pageRecord();
    expect(pageRecord()).to.equal(record);
    expect((globalThis as Record<symbol, unknown>)[Symbol.for('wco-event-widgets.page')]).to.equal(record);
  });

  it('does not show itself to a page that goes through its globals', () => {
    pageRecord();
    const names = Object.keys(globalThis);
    expect(names.filter((name) => /wco/i.test(name))).to.deep.equal([]);
    expect(Object.prototype.propertyIsEnumerable.call(globalThis, Symbol.for('wco-event-widgets.page'))).to.equal(
      false,
    );
  });
});
