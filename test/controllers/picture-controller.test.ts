import { expect, oneEvent } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { PictureController } from '../../src/controllers/picture-controller.js';

const here = (path: string) => new URL(path, location.href).href;

describe('PictureController', () => {
  let drawings = 0;
  const host = { requestUpdate: () => drawings++ } as unknown as ReactiveControllerHost;
  beforeEach(() => {
    drawings = 0;
  });

  async function shown(controller: PictureController, src: string): Promise<void> {
    const image = new Image();
    image.addEventListener('load', controller.onLoad);
    image.addEventListener('error', controller.onError);
    const settled = Promise.race([oneEvent(image, 'load'), oneEvent(image, 'error')]);
    image.src = src;
    await settled;
  }

  it('learns the size of a file, once', async () => {
    const src = here('/stories/samples/logos/12.svg');
    const controller = new PictureController(host);
    await shown(controller, src);
    await shown(controller, src);
    expect(controller.known({ src })).to.deep.equal({ src, width: 640, height: 200 });
    expect(drawings).to.equal(1);
  });

  it('leaves a size that the feed says as it is', async () => {
    const src = here('/stories/samples/logos/12.svg');
    const controller = new PictureController(host);
    await shown(controller, src);
    expect(controller.known({ src, width: 2, height: 1 })).to.deep.equal({ src, width: 2, height: 1 });
  });

  it('knows no picture whose file could not be had', async () => {
    const src = here('/stories/samples/logos/missing.svg');
    const controller = new PictureController(host);
    expect(controller.known({ src })).to.deep.equal({ src });
    await shown(controller, src);
    expect(controller.known({ src })).to.equal(undefined);
    expect(drawings).to.equal(1);
  });

  it('knows nothing of a picture that is none', () => {
    expect(new PictureController(host).known(undefined)).to.equal(undefined);
  });
});
