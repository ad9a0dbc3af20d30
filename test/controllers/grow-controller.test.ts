import { expect, waitUntil } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { GrowController } from '../../src/controllers/grow-controller.js';

/** A host that is drawn as soon as it is asked, and remembers how much it drew. */
function growing(total: number) {
  const drawn: number[] = [];
  const host: ReactiveControllerHost = {
    addController: () => {},
    removeController: () => {},
    requestUpdate: () => draw(),
    updateComplete: Promise.resolve(true),
  };
  const grow = new GrowController(host, 10);
  const controller: ReactiveController = grow;
  const draw = () => {
    controller.hostUpdate?.();
    drawn.push(Math.min(grow.limit, grow.total));
    controller.hostUpdated?.();
  };
  grow.total = total;
  return {
    grow,
    drawn,
    draw,
    whole: () => waitUntil(() => drawn.at(-1) === grow.total, 'never whole', { timeout: 5000 }),
  };
}

describe('a list that grows', () => {
  it('is drawn whole in the end, the first step at once and never less than before', async () => {
    const { drawn, draw, whole } = growing(500);
    draw();
    expect(drawn).to.deep.equal([10]);
    await whole();
    expect(drawn).to.deep.equal([...drawn].sort((one, other) => one - other));
  });

  it('keeps what is drawn when it has only changed', async () => {
    const { grow, drawn, draw, whole } = growing(500);
    draw();
    await whole();
    grow.total = 501;
    draw();
    expect(drawn.at(-1)).to.be.at.least(500);
  });

  it('begins anew for another list', async () => {
    const { grow, drawn, draw, whole } = growing(500);
    draw();
    await whole();
    grow.restart();
    draw();
    expect(drawn.at(-1)).to.equal(10);
  });
});
