import type { ReactiveControllerHost } from 'lit';
import type { Picture } from '../domain/event-model.js';

/**
 * What a host learns of pictures by showing them: which files could not be had, and how large they are. Its images hand
 * over their `error` and `load` events; the host is drawn anew when that changes its picture.
 */
export class PictureController {
  readonly #broken = new Set<string>();
  readonly #sizes = new Map<string, { readonly width: number; readonly height: number }>();

  constructor(private readonly host: ReactiveControllerHost) {}

  /** The picture, but for one whose file could not be had; with its size as far as that is known. */
  known(picture: Picture | undefined): Picture | undefined {
    if (!picture || this.#broken.has(picture.src)) return undefined;
    return { ...this.#sizes.get(picture.src), ...picture };
  }

  readonly onError = ({ currentTarget }: Event) => {
    this.#broken.add((currentTarget as HTMLImageElement).src);
    this.host.requestUpdate();
  };

  readonly onLoad = ({ currentTarget }: Event) => {
    const { src, naturalWidth: width, naturalHeight: height } = currentTarget as HTMLImageElement;
    // An SVG without a size of its own may have none to tell.
    if (!width || !height || this.#sizes.has(src)) return;
    this.#sizes.set(src, { width, height });
    this.host.requestUpdate();
  };
}
