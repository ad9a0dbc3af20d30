// Makes the custom elements manifest of the source as it is.
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

export const manifestPath = 'custom-elements.json';

/** @returns {Promise<any>} the manifest; see https://github.com/webcomponents/custom-elements-manifest */
export const makeManifest = (root) =>
  cli({
    argv: ['analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs'],
    cwd: root,
    noWrite: true,
  });

export const manifestText = (manifest) => `${JSON.stringify(manifest, null, 2)}\n`;
