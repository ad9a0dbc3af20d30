// Where pictures are taken: the demo, the poll service in memory, and a page for each widget in each state.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { startDemo } from '../demo-server.mjs';
import { findBrowsers } from '../lib/browsers.mjs';
import { exampleFeed, furtherPolls } from './feeds.mjs';

/** @typedef {import('./scenes.mjs').Scene} Scene */
/** @typedef {import('./scenes.mjs').Look} Look */

/** The clock of the poll service, and of pages that name no instant of their own: the event's last afternoon. */
const studioTime = '2020-11-13T14:10:00+01:00';
const windowHeight = 800;
/** It keeps to the edge of the window, which a picture of the whole page has in its middle. */
const hiddenTools = '#time-machine { display: none }';
const patienceMs = 10_000;

/** Votes that were cast before anybody looks. */
const votes = {
  'next-subject': { inspection: 41, 'single-window': 12, 'e-payment': 7, blockchain: 88, ai: 120, iot: 33 },
  'most-needed': { 'sharing+home': 31, 'sharing+paperless+training': 52, sharing: 79, 'remote-inspection': 24 },
  'resilience-first': { collaboration: 17, agencies: 9, data: 30, digital: 21 },
  closed: { o1: 128, o2: 305, o3: 64, o4: 512 },
};

async function pollService(root, polls) {
  const { createPollApp, memoryStorage } = await import(pathToFileURL(join(root, 'dist/server/index.js')).href);
  let nowMs = Date.parse('2020-11-13T13:45:00+01:00');
  const app = createPollApp({ storage: memoryStorage(), polls, now: () => nowMs });
  let voter = 0;
  for (const [poll, counts] of Object.entries(votes)) {
    const isSeveral = polls.find(({ id }) => id === poll).kind === 'multiple';
    for (const [option, count] of Object.entries(counts)) {
      for (let cast = 0; cast < count; cast++) {
        const id = String(++voter).padStart(24, '0');
        const body = JSON.stringify({ voter: `voter${id}`, answer: isSeveral ? option.split('+') : option });
        const headers = { 'content-type': 'application/json' };
        const address = `http://localhost/v1/polls/${poll}/votes/vote${id}`;
        await app.fetch(new Request(address, { method: 'PUT', headers, body }));
      }
    }
  }
  nowMs = Date.parse(studioTime);
  return app;
}

const attribute = ([name, value]) => (value === true ? ` ${name}` : ` ${name}="${value}"`);

function pageOf({ widget, attributes = {}, inside = '', now }, { lang, isDark }, feedUrl) {
  const all = { feed: feedUrl, now: now ?? studioTime, ...attributes };
  return `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${widget}</title>
<style>
  body {
    box-sizing: border-box; max-width: 1000px; margin: 0 auto; padding: 20px;
    font: 16px/1.5 "Noto Sans", "Noto Sans Arabic", system-ui, sans-serif;
    ${isDark ? 'background: #15171c; color: #eceef2; color-scheme: dark;' : 'background: #fff; color: #1d1f24;'}
  }
</style>
<script src="/embed/wco-widgets.js" async crossorigin></script>
<${widget}${Object.entries(all).map(attribute).join('')}>${inside}</${widget}>
</html>`;
}

/** Answers what the page of a scene asks for; all else is left to the demo. */
async function stage(page, scene, look, { root, origin, feeds }) {
  const json = (value) => ({ contentType: 'application/json', body: JSON.stringify(value) });
  const { feed = 'example' } = scene;
  let asked = 0;
  await page.route(
    ({ pathname }) => pathname === '/pictures/',
    (route) => route.fulfill({ contentType: 'text/html', body: pageOf(scene, look, '/pictures/feed.json') }),
  );
  await page.route(`${origin}/pictures/feed.json`, (route) => {
    if (feed === 'never') return undefined;
    if (feed === 'missing' || (feed === 'breaks' && asked++)) return route.fulfill({ status: 410, body: 'gone' });
    return route.fulfill(json(feeds[feed] ?? feeds[feed === 'breaks' ? 'example' : ''] ?? feed));
  });
  await page.route(`${origin}/stories/samples/**`, async (route) => {
    const file = join(root, new URL(route.request().url()).pathname);
    const body = await readFile(file).catch(() => undefined);
    return body ? route.fulfill({ contentType: 'image/svg+xml', body }) : route.fulfill({ status: 404, body: '' });
  });
}

const stateIs = ({ widget, state }) => document.querySelector(widget).state === state;

/** What is wrong with what stands there, whatever it is. */
const faultsOf = (page) =>
  page.evaluate(() => {
    const { scrollWidth } = document.scrollingElement;
    return scrollWidth > innerWidth ? [`${scrollWidth - innerWidth} px wider than the window`] : [];
  });

async function settle(page) {
  await page.evaluate(() => document.fonts.ready);
  // Pictures are loaded as they come into view.
  await page.evaluate(async () => {
    const images = (root) =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.localName === 'img' ? [element] : []),
        ...(element.shadowRoot ? images(element.shadowRoot) : []),
      ]);
    const all = images(document);
    for (const image of all) image.loading = 'eager';
    await Promise.all(all.map((image) => image.decode().catch(() => {})));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

/**
 * Opens a studio; whoever opens it closes it.
 * @param {string} root of the project, with `dist/` built
 */
export async function openStudio(root) {
  const { chromium: found } = await findBrowsers(root);
  if (!found.available) throw new Error(`No pictures without Chromium or Chrome: ${found.reason}. npm run browsers`);
  const example = exampleFeed(root);
  const polls = [...example.polls, ...furtherPolls];
  const service = await pollService(root, polls);
  const demo = await startDemo({ port: 0, partnerPort: 0, root, pollHandler: (request) => service.fetch(request) });
  const close = async () => {
    service.close();
    await demo.stop();
  };
  const browser = await chromium.launch({ executablePath: found.path }).catch(async (error) => {
    await close();
    throw error;
  });
  const feeds = { example: { ...example, pollService: '/polls/' } };
  feeds['more polls'] = { ...feeds.example, polls };

  /** A page like that of a visitor who was never here, and what its console has said. */
  async function visit({ width, isDark, lang }, density, work) {
    const context = await browser.newContext({
      viewport: { width, height: windowHeight },
      deviceScaleFactor: density,
      colorScheme: isDark ? 'dark' : 'light',
      locale: lang,
      timezoneId: 'Europe/Brussels',
    });
    context.setDefaultTimeout(patienceMs);
    try {
      const page = await context.newPage();
      const faults = [];
      page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
      return await work(page, faults);
    } finally {
      await context.close();
    }
  }

  const still = { animations: 'disabled', caret: 'hide' };

  return {
    /**
     * @param {Scene} scene
     * @param {Look} look
     * @returns {Promise<{ picture: Buffer, faults: string[] }>}
     */
    takeScene: (scene, look, density = 1) =>
      visit(look, density, async (page, faults) => {
        const { widget, state = 'ready', query = '', act, isDialog } = scene;
        const time = scene.now ?? studioTime;
        await (scene.feed === 'breaks' ? page.clock.install({ time }) : page.clock.setFixedTime(time));
        await stage(page, scene, look, { root, origin: demo.origin, feeds });
        await page.goto(`${demo.origin}/pictures/${query}`);
        try {
          await page.waitForFunction(stateIs, { widget, state: act && state === 'stale' ? 'ready' : state });
          await act?.(page);
          await page.waitForFunction(stateIs, { widget, state });
          if (isDialog) await page.locator('dialog[open]').waitFor();
        } catch (error) {
          const found = await page.evaluate((tag) => document.querySelector(tag)?.state, widget);
          faults.push(`is ${found}, not ${state}: ${error.message.split('\n')[0]}`);
        }
        await page.mouse.move(0, 0);
        await settle(page);
        faults.push(...(await faultsOf(page)));
        const taken = isDialog ? page : page.locator('body');
        return { picture: await taken.screenshot(still), faults };
      }),

    /**
     * @param {{ path: string, isPartner?: boolean }} demoPage
     * @param {Look} look
     * @returns {Promise<{ picture: Buffer, faults: string[] }>}
     */
    takePage: ({ path, isPartner }, look) =>
      visit(look, 1, async (page, faults) => {
        await page.goto(`${isPartner ? demo.partnerOrigin : demo.origin}${path}`);
        const stands = () =>
          [...document.querySelectorAll('wco-agenda, wco-poll, wco-countdown')].every(({ state }) => state === 'ready');
        await page.waitForFunction(stands).catch(() => faults.push('a widget is not ready'));
        await settle(page);
        faults.push(...(await faultsOf(page)));
        return { picture: await page.screenshot({ ...still, fullPage: true, style: hiddenTools }), faults };
      }),

    async close() {
      await browser.close();
      await close();
    },
  };
}
