// The whole bench: the agenda against pages that put the same text in by one innerHTML.
import { brotliCompressSync, constants } from 'node:zlib';
import { buildEmbed } from '../scripts/build/embed.mjs';
import { openBrowser } from './browser.mjs';
import { compareTexts } from './compare-texts.mjs';
import { generateFeed } from './generate-feed.mjs';
import { startServer } from './server.mjs';

const tags = ['wco-agenda', 'wco-speaker-grid', 'wco-sponsor-wall', 'wco-countdown', 'wco-poll'];
const query = (names) => names.map((tag) => `tag=${tag}`).join('&');
const agendaPage = (set) => `/${set}/page?${query(['wco-agenda'])}&all`;

const brotliBytes = (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/**
 * @param {{
 *   executablePath: string, root: string, sizes: readonly number[], loads: number,
 *   throttle?: number, against?: string, say?: (line: string) => void,
 * }} options `root`: folder of the project; `against`: folder of another state of it, measured beside this one
 */
export async function runBench({ executablePath, root, sizes, loads, throttle, against, say = () => {} }) {
  say('Building the script files.');
  const scripts = new Map([['embed', (await buildEmbed(root, 'bench')).files]]);
  if (against) scripts.set('against', (await buildEmbed(against, 'bench')).files);
  const server = await startServer({ scripts });
  try {
    const browser = await openBrowser({ executablePath, origin: server.origin, throttle });
    try {
      const pages = [
        { title: 'agenda', path: agendaPage('embed') },
        { title: 'innerHTML', path: '/inner-html' },
        { title: 'innerHTML, far rows skipped', path: '/inner-html-skipping' },
        ...(against ? [{ title: 'agenda against', path: agendaPage('against') }] : []),
      ];
      const runs = [];
      for (const sessions of sizes) {
        server.setFeed(generateFeed({ sessions }));
        await setStyles(server, browser, sessions);
        const texts = [];
        for (const { title, path } of pages) texts.push({ title, text: await browser.read(path, sessions) });
        compareTexts(texts, sessions);
        runs.push({ sessions, pages: await measureInTurn(browser, pages, { sessions, loads, say }) });
      }
      server.setFeed(generateFeed({ sessions: 50 }));
      say('Counting bytes.');
      const bytes = await countBytes(browser, scripts.get('embed'));
      return { chromium: browser.version, runs, bytes };
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** The pages with innerHTML are drawn by the agenda's own rules; one of them also leaves out what is far from the screen. */
async function setStyles(server, browser, sessions) {
  const rules = await browser.styles(agendaPage('embed'), sessions);
  server.set('/inner-html-skipping.css', rules);
  server.set('/inner-html.css', rules.replace(/content-visibility: auto;/g, ''));
}

/** One load of each page after the other, so that what else the machine does is shared by all. */
async function measureInTurn(browser, pages, { sessions, loads, say }) {
  const results = pages.map(({ title }) => ({ title, loads: [] }));
  // Load 0 warms up the browser and is not counted.
  for (let load = 0; load <= loads; load++) {
    say(`${sessions} sessions: ${load ? `load ${load} of ${loads}` : 'warming up'}`);
    for (const [index, { path }] of pages.entries()) {
      const measures = await browser.measure(path, sessions);
      if (load) results[index].loads.push(measures);
    }
  }
  return results;
}

/** What each widget, and a page with all of them, asks for until it has something to show. */
async function countBytes(browser, files) {
  const widgets = [...tags.map((tag) => ({ name: tag, tags: [tag] })), { name: 'all five on one page', tags }];
  const counted = [];
  for (const { name, tags: names } of widgets) {
    const asked = await browser.scripts(`/embed/page?${query(names)}`);
    const paths = [...new Set(asked.map((path) => decodeURIComponent(path).replace('/embed/', '')))];
    counted.push({
      name,
      files: paths.map((path) => path.replace(/^chunks\/|-\w{8}\.js$|\.js$/g, '')),
      bytes: paths.reduce((sum, path) => sum + brotliBytes(files.get(path)), 0),
    });
  }
  return counted;
}
