// Poll service and command line, each with all it needs, so that those who only use the widgets install none of it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const entries = { 'server/index': 'src/server/index.ts', 'cli/wco-events': 'src/cli/wco-events.ts' };

/**
 * @returns {Promise<{ files: Map<string, string>, chunks: readonly object[] }>} files by their path in `dist`
 */
export async function buildNode(root) {
  const present = Object.entries(entries).filter(([, path]) => existsSync(join(root, path)));
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    ssr: { noExternal: true, external: ['pg-native', 'pg-cloudflare'] },
    build: {
      write: false,
      ssr: true,
      target: 'node22',
      minify: false,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: Object.fromEntries(present.map(([name, path]) => [name, join(root, path)])),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'server/chunks/[name]-[hash].js',
          hashCharacters: 'base36',
        },
      },
    },
  });
  return { files: new Map(output.map(({ fileName, code }) => [fileName, code])), chunks: output };
}
