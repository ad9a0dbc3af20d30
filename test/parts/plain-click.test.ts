import { expect } from '@open-wc/testing';
import { isPlainClick } from '../../src/parts/plain-click.js';

describe('a click on a link', () => {
  it('means "here" where nothing else is said', () => {
    expect(isPlainClick(new MouseEvent('click'))).to.equal(true);
  });

  for (const about of [
    { ctrlKey: true },
    { metaKey: true },
    { shiftKey: true },
    { altKey: true },
    { button: 1 },
  ] satisfies MouseEventInit[]) {
    it(`is the browser’s with ${JSON.stringify(about)}: a tab, a window, a download`, () => {
      expect(isPlainClick(new MouseEvent('click', about))).to.equal(false);
    });
  }

  it('is somebody else’s who has taken it already', () => {
    const click = new MouseEvent('click', { cancelable: true });
    click.preventDefault();
    expect(isPlainClick(click)).to.equal(false);
  });
});
