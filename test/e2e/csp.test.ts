import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startDemo, strictPolicy } from '../../scripts/demo-server.mjs';
import { findBrowsers } from '../../scripts/lib/browsers.mjs';

type Server = typeof import('../../src/server/index.js');
type StatefulElement = Element & { readonly state?: string };

const widgets = ['wco-countdown', 'wco-agenda', 'wco-speaker-grid', 'wco-sponsor-wall', 'wco-poll'];
const body = (pollAttributes = '') => `<wco-event feed="/feed/tech-con-2020.json">
  ${widgets.map((tag) => (tag === 'wco-poll' ? `<wco-poll poll="next-subject" ${pollAttributes}></wco-poll>` : `<${tag}></${tag}>`)).join('\n')}
</wco-event>`;

let demo: Awaited<ReturnType<typeof startDemo>>;
let foreign: Awaited<ReturnType<Server['startPollService']>>;
let polls: ReturnType<Server['createPollApp']>;
let browser: Browser;
let data: string;
let page: Page;
/** What the page's console, its errors and its policy said. */
let said: string[];

beforeAll(async () => {
  const server = (await import(new URL('../../dist/server/index.js', import.meta.url).href)) as Server;
  const feed = 'demo/feed/tech-con-2020.json';
  const { polls: list } = JSON.parse(await readFile(feed, 'utf8')) as { polls: [] };
  polls = server.createPollApp({ storage: server.memoryStorage(), polls: list });
  data = await mkdtemp(join(tmpdir(), 'wco-polls-'));
  foreign = await server.startPollService({ feed, db: join(data, 'polls.sqlite') });
  demo = await startDemo({ port: 0, partnerPort: 0, pollHandler: (request) => polls.fetch(request) });
  const { path } = (await findBrowsers()).chromium;
  browser = await chromium.launch(path ? { executablePath: path } : {});
});

afterAll(async () => {
  await browser.close();
  await demo.stop();
  polls.close();
  await foreign.close();
  await rm(data, { recursive: true });
});

beforeEach(async () => {
  said = [];
  // Pages made by these tests come from nowhere; from there a browser does not lead to this machine unless it may.
  page = await browser.newPage({ permissions: ['local-network-access'] });
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.exposeFunction('hearViolation', (violation: string) => said.push(`violation: ${violation}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { hearViolation(text: string): void }).hearViolation(`${violatedDirective} ${blockedURI}`);
    });
  });
});

afterEach(() => page.close());

/** Opens a page of the host site that holds this, under this policy. */
async function open(content: string, policy: string): Promise<void> {
  const url = `${demo.origin}/strict/page.html`;
  await page.route(url, (route) =>
    route.fulfill({
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
      body: `<!doctype html><html lang="en"><title>A page</title>${content}</html>`,
    }),
  );
  await page.goto(url);
}

/** Waits until each widget of the page is there, and styled. */
async function expectWidgets(tags = widgets): Promise<void> {
  for (const tag of tags) {
    const handle = await page.locator(tag).first().elementHandle();
    await page.waitForFunction((element) => (element as StatefulElement).state === 'ready', handle);
    const { containerType, height } = await page
      .locator(tag)
      .first()
      .evaluate((element) => {
        const base = element.shadowRoot!.querySelector('[part="base"]')!;
        return { containerType: getComputedStyle(element).containerType, height: base.clientHeight };
      });
    expect(containerType, `${tag} has its sheet`).toBe('inline-size');
    expect(height, tag).toBeGreaterThan(40);
  }
}

async function vote(): Promise<void> {
  const poll = page.locator('wco-poll').first();
  await poll.locator('input').first().check();
  await poll.locator('[part~="vote"]').click();
  await poll.locator('[part~="change"]').waitFor();
}

const once = '<script async crossorigin src="/embed/wco-widgets.js"></script>';
const module = '<script type="module" crossorigin src="/embed/wco-widgets.js"></script>';

test.each([
  ['once', once, ''],
  ['as a module', module, ''],
  ['twice', once, once],
  ['twice, in two ways', module, '<script defer src="/embed/wco-widgets.js"></script>'],
  ['and everything in one file after it', once, '<script src="/embed/wco-widgets.all.js"></script>'],
])('all widgets show themselves under a strict policy, the script included %s', async (_, before, after) => {
  await open(`${before}${body()}${after}`, strictPolicy);
  await expectWidgets();
  expect(said).toEqual([]);
});

test('the policy of these tests is the strict one, and it bites', async () => {
  expect(strictPolicy.split('; ').sort()).toEqual(
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ].sort(),
  );
  await open('<p style="color: red"></p><script>document.title = "run"</script>', strictPolicy);
  await expect.poll(() => said.filter((line) => line.startsWith('violation: ')).length).toBe(2);
});

test('a vote is cast and counted under a strict policy', async () => {
  await open(`${once}${body()}`, strictPolicy);
  await expectWidgets();
  await vote();
  expect(said).toEqual([]);
});

test('a poll service elsewhere needs its name in the policy, and no more', async () => {
  const policy = strictPolicy.replace("connect-src 'self'", `connect-src 'self' ${new URL(foreign.url).origin}`);
  await open(`${once}${body(`service="${foreign.url}"`)}`, policy);
  await expectWidgets();
  await vote();
  expect(said).toEqual([]);
});

test('everything in one file, with its hash, shows all widgets under a strict policy', async () => {
  const hashes = JSON.parse(await readFile('dist/embed/integrity.json', 'utf8')) as Record<string, string>;
  const integrity = hashes['wco-widgets.all.js'];
  await open(
    `<script async crossorigin integrity="${integrity}" src="/embed/wco-widgets.all.js"></script>${body()}`,
    strictPolicy,
  );
  await expectWidgets();
  expect(said).toEqual([]);
});

test('a session opens under a strict policy', async () => {
  await open(`${once}${body()}`, strictPolicy);
  await expectWidgets();
  await page.locator('wco-agenda [part~="session-title"] a').first().click();
  await page.locator('wco-agenda').getByRole('dialog').waitFor();
  expect(said).toEqual([]);
});

test.each(['/strict/', '/bare/', '/host/', '/dark/', '/arabic/'])('the console of %s is empty', async (path) => {
  await page.goto(demo.origin + path);
  await expectWidgets();
  expect(said).toEqual([]);
});

test('a partner’s page shows the agenda from the other origin, and its console is empty', async () => {
  await page.goto(`${demo.partnerOrigin}/`);
  await expectWidgets(['wco-agenda']);
  expect(said).toEqual([]);
});
