// Three kinds of test: `node` without a browser, `stories` in Chromium, `e2e` with built files and a browser of their own.
// Element tests in three engines are run by @web/test-runner.
import { readdirSync, readFileSync } from 'node:fs';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowsers } from './scripts/lib/browsers.mjs';

/** The modules of Lit that our code names. */
function litModules(): string[] {
  const names = new Set(['lit/directive-helpers.js']);
  for (const path of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue;
    for (const [, name] of readFileSync(`src/${path}`, 'utf8').matchAll(/from '(@?lit\/?[^']*)'/g)) names.add(name!);
  }
  return [...names];
}

const { chromium } = await findBrowsers(import.meta.dirname);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/{domain,feed,poll-protocol,i18n,server,cli,scripts,package}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // One browser and one set of ports at a time.
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Found while a story runs, these would make the page reload, or bring a second Lit.
        optimizeDeps: {
          include: litModules(),
        },
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: {
          name: 'stories',
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromium.path ? { executablePath: chromium.path } : {} }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
});
