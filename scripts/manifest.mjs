// Writes custom-elements.json anew: `npm run manifest`, after a change of what a page author can set, hear, fill or style.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeManifest, manifestPath, manifestText } from './lib/manifest.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

writeFileSync(join(root, manifestPath), manifestText(await makeManifest(root)));
