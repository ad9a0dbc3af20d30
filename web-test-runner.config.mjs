// Element tests in three engines. `npm run test:elements -- --engines chromium test/widgets/agenda/agenda.test.ts`
// runs one file in one engine; here WCO_ENGINES names the engines, and without it all that are installed take part.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { chosenEngines, findBrowsers } from './scripts/lib/browsers.mjs';
import { startWebKitDriver } from './scripts/lib/webkit-driver.mjs';
import { countsReporter } from './tools/web-test-runner/counts-reporter.mjs';
import { resizePlugin, startingInUsualSize } from './tools/web-test-runner/resize-plugin.mjs';
import { scriptFiles } from './tools/web-test-runner/script-files.mjs';

// One page at a time in each browser: a page in the background is throttled and has no focus.
const launchers = {
  firefox: ({ path }) =>
    puppeteerLauncher({
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: path, headless: true },
    }),
  chromium: ({ path }) =>
    chromeLauncher({
      concurrency: 1,
      // Chromium's sandbox does not work for root, in containers for instance; it only meets our own pages here.
      launchOptions: { executablePath: path, args: ['--no-sandbox'] },
    }),
  async webkit(browser) {
    const { port, capabilities } = await startWebKitDriver(browser);
    const options = { hostname: '127.0.0.1', port, path: '/', concurrency: 1, capabilities };
    return startingInUsualSize(webdriverLauncher(options));
  },
};

/** Where `npm test` wants to read how many tests passed; it shows no progress meanwhile. */
const countsFile = process.env.WCO_COUNTS;

const wanted = chosenEngines(process.env.WCO_ENGINES);
const found = await findBrowsers();
const browsers = [];
// The slowest engine first: two run side by side.
for (const [engine, launch] of Object.entries(launchers)) {
  if (wanted.includes(engine) && found[engine].available) browsers.push(await launch(found[engine]));
}
if (browsers.length === 0) throw new Error(`None of these engines is installed: ${wanted.join(', ')}`);

export default {
  rootDir: import.meta.dirname,
  files: ['test/{base,context,controllers,parts,widgets,embed}/**/*.test.ts'],
  browsers,
  concurrentBrowsers: 2,
  staticLogging: !process.stdout.isTTY,
  // Without this Lit's development build would run, which is not what visitors get.
  nodeResolve: { exportConditions: ['production'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }), resizePlugin()],
  middleware: [scriptFiles],
  testFramework: { config: { timeout: 8000 } },
  reporters: countsFile
    ? [defaultReporter({ reportTestProgress: false }), countsReporter(countsFile)]
    : [defaultReporter()],
};
