// Three kinds of test: `node` without a browser, `stories` in Chromium, `e2e` with built files and a browser of their own.
// Element tests in three engines are run by @web/test-runner.
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowsers } from './scripts/lib/browsers.mjs';

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
          include: ['lit', 'lit/decorators.js', 'lit/directive-helpers.js', '@lit/context'],
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
