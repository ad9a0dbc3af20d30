// Installs the browser engines that are missing, where the system lets us: `npm run browsers`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { downloadFolder, engines, findBrowsers } from './lib/browsers.mjs';
import { installSystemPackages } from './lib/system-packages.mjs';

// A browser without a font draws nothing, and some servers have none.
const systemPackages = {
  chromium: ['chromium', 'fonts-dejavu-core'],
  firefox: ['firefox-esr', 'fonts-dejavu-core'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth', 'fonts-dejavu-core'],
};

/** Downloads Chrome or Firefox from its maker. Returns a sentence when that fails. */
async function download(engine) {
  if (engine === 'webkit') return 'WebKit can only be installed by the system';
  try {
    const { install, detectBrowserPlatform, resolveBuildId } = await import('@puppeteer/browsers');
    const browser = engine === 'chromium' ? 'chrome' : 'firefox';
    const buildId = await resolveBuildId(browser, detectBrowserPlatform(), 'stable');
    await install({ browser, buildId, cacheDir: join(process.cwd(), downloadFolder) });
    return undefined;
  } catch (error) {
    return `download failed: ${error instanceof Error ? error.message : error}`;
  }
}

/**
 * Finds the wanted engines, installing those that are missing.
 * @param {readonly import('./lib/browsers.mjs').Engine[]} wanted
 */
export async function installBrowsers(wanted = engines, say = console.log) {
  const before = await findBrowsers();
  const missing = wanted.filter((engine) => !before[engine].available);
  if (missing.length === 0) return before;
  say(`Installing ${missing.join(', ')}.`);
  const reasons = {};
  for (const engine of missing) {
    const problem = installSystemPackages(systemPackages[engine]);
    const found = problem ? undefined : (await findBrowsers())[engine];
    if (found?.available) continue;
    const second = await download(engine);
    if (second) reasons[engine] = [problem, second].filter(Boolean).join('; ');
  }
  const after = await findBrowsers();
  for (const [engine, why] of Object.entries(reasons)) {
    if (!after[engine].available) after[engine].reason += ` (${why})`;
  }
  return after;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const browsers = await installBrowsers();
  for (const engine of engines) {
    const { available, path, reason } = browsers[engine];
    console.log(`${engine.padEnd(9)} ${available ? path : `missing: ${reason}`}`);
  }
  process.exitCode = engines.every((engine) => browsers[engine].available) ? 0 : 1;
}
