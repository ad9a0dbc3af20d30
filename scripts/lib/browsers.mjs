// Finds the three browser engines on this machine: Blink, Gecko and WebKit, as their makers or Debian ship them.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */
/** @typedef {{ available: boolean, path?: string, driver?: string, reason?: string }} Found */

/** @type {readonly Engine[]} */
export const engines = ['chromium', 'firefox', 'webkit'];

/**
 * The engines of a list like `chromium,webkit`; without a list, all.
 * @returns {readonly Engine[]}
 */
export function chosenEngines(list) {
  if (!list) return engines;
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !engines.includes(name));
  if (unknown !== undefined) throw new Error(`There is no engine "${unknown}", only ${engines.join(', ')}.`);
  return engines.filter((engine) => names.includes(engine));
}

/** Where downloaded browsers are kept, from the root of the project. */
export const downloadFolder = '.cache/browsers';

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

const children = (folder) => {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
};

const onPath = (...names) =>
  names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));

/** Ubuntu's `chromium-browser` may be a script that only asks for a snap: what cannot tell its version is no browser. */
const answers = (path) => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
  Boolean,
);

const places = {
  chromium: {
    linux: () => onPath('chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser').filter(answersIfThere),
    darwin: () => [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    win32: () => programFiles.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
  },
  firefox: {
    linux: () => onPath('firefox-esr', 'firefox').filter(answersIfThere),
    darwin: () => ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: () => programFiles.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
  },
};

function answersIfThere(path) {
  return isProgram(path) && answers(path);
}

const variables = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };
const titles = { chromium: 'Chromium or Chrome', firefox: 'Firefox', webkit: 'WebKit' };

/** Browsers that an earlier run downloaded, from the browsers' makers. */
async function downloaded(engine, root) {
  const { getInstalledBrowsers } = await import('@puppeteer/browsers');
  const browsers = await getInstalledBrowsers({ cacheDir: join(root, downloadFolder) }).catch(() => []);
  return browsers
    .filter(({ browser }) => browser === (engine === 'chromium' ? 'chrome' : 'firefox'))
    .map(({ executablePath }) => executablePath)
    .filter(isProgram);
}

/** @returns {Promise<Found>} */
async function findBrowser(engine, root) {
  const wanted = process.env[variables[engine]];
  if (wanted) {
    return isProgram(wanted)
      ? { available: true, path: wanted }
      : { available: false, reason: `${variables[engine]} names ${wanted}, which is not a program` };
  }
  const inPlace = (places[engine][process.platform]?.() ?? []).find(isProgram);
  const path = inPlace ?? (await downloaded(engine, root))[0];
  return path ? { available: true, path } : { available: false, reason: `${titles[engine]} is not installed` };
}

/** Safari on a Mac; elsewhere the small browser that comes with WebKitGTK, on a screen that nobody sees. */
function findWebKit() {
  if (process.platform === 'darwin') {
    const driver = '/usr/bin/safaridriver';
    const path = '/Applications/Safari.app/Contents/MacOS/Safari';
    return isProgram(driver) ? { available: true, path, driver } : { available: false, reason: 'Safari is missing' };
  }
  if (process.platform !== 'linux') return { available: false, reason: `there is no WebKit for ${process.platform}` };
  const libraries = ['/usr/lib', '/usr/lib64', '/usr/libexec'];
  const folders = [...libraries, ...libraries.flatMap(children)]
    .flatMap(children)
    .filter((name) => /webkit/.test(name));
  const program = (name) => [...onPath(name), ...folders.map((folder) => join(folder, name))].find(isProgram);
  const [driver, path, screen] = ['WebKitWebDriver', 'MiniBrowser', 'Xvfb'].map(program);
  if (driver && path && screen) return { available: true, path, driver };
  const missing = [!driver && 'WebKitWebDriver', !path && "WebKitGTK's MiniBrowser", !screen && 'Xvfb'];
  return { available: false, reason: `not installed: ${missing.filter(Boolean).join(', ')}` };
}

/** @returns {Promise<Record<Engine, Found>>} */
export async function findBrowsers(root = process.cwd()) {
  const [chromium, firefox] = await Promise.all([findBrowser('chromium', root), findBrowser('firefox', root)]);
  return { chromium, firefox, webkit: findWebKit() };
}
