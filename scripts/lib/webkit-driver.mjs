// Starts the WebDriver of WebKit: on Linux on a screen of its own that nobody sees.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const patienceMs = 20_000;

// The buttons and the address of MiniBrowser would keep its window wider than a phone.
const narrowWindows = '* { min-width: 0; margin: 0; padding: 0; border-width: 0}';

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Xvfb looks for a free display itself and tells its number once it is ready. */
function startScreen() {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb did not start')), patienceMs);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3].once('data', (data) => {
      clearTimeout(timer);
      resolve(`:${String(data).trim()}`);
    });
  });
  return { child, display };
}

async function untilReady(port, child) {
  const endMs = Date.now() + patienceMs;
  while (Date.now() < endMs && child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the WebDriver of WebKit did not start');
}

/** @param {import('./browsers.mjs').Found} browser */
export async function startWebKitDriver({ path, driver }) {
  const children = [];
  // Settings of whoever runs this (dark theme, no animations) must not reach the tests.
  const settings = mkdtempSync(join(tmpdir(), 'wco-webkit-'));
  mkdirSync(join(settings, 'gtk-3.0'));
  writeFileSync(join(settings, 'gtk-3.0', 'gtk.css'), narrowWindows);
  const stop = () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    rmSync(settings, { recursive: true, force: true });
  };
  process.on('exit', stop);

  const port = await freePort();
  const isMac = process.platform === 'darwin';
  const environment = { ...process.env, XDG_CONFIG_HOME: settings, GTK_THEME: 'Adwaita' };
  if (!isMac) {
    const screen = startScreen();
    children.push(screen.child);
    environment.DISPLAY = await screen.display;
  }
  const args = isMac ? ['-p', String(port)] : [`--port=${port}`, '--host=127.0.0.1'];
  const child = spawn(driver, args, { stdio: 'ignore', env: environment });
  children.push(child);
  await untilReady(port, child);

  const capabilities = isMac
    ? { browserName: 'safari' }
    : {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: path, args: ['--automation'] },
      };
  return { port, capabilities: { ...capabilities, 'wdio:enforceWebDriverClassic': true }, stop };
}
