// One Chromium for all loads; each load is a visitor who has never been here.
import { chromium } from 'playwright-core';
import { countNodes, readStyles, readText, watchLoad } from './in-page.mjs';

const patienceMs = 120_000;
/** After a page is complete: what it still does by itself counts as its work too. */
const restMs = 1000;

/**
 * @param {{ executablePath: string, origin: string, throttle?: number }} options `throttle`: how many times slower the
 *   page's processor seems
 */
export async function openBrowser({ executablePath, origin, throttle = 1 }) {
  const browser = await chromium.launch({ executablePath, args: ['--disable-extensions', '--mute-audio'] });

  /** Calls `use` with a page that has loaded `path` and shows so many sessions. */
  async function withPage(path, sessions, use) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    try {
      const page = await context.newPage();
      const errors = [];
      page.on('pageerror', (error) => errors.push(error));
      // The process of this origin is there before the measuring begins.
      await page.goto(`${origin}/blank`);
      const devtools = await context.newCDPSession(page);
      // Of the time that the thread was given, not of the time that went by while others had the processor.
      await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
      if (throttle > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
      await page.addInitScript(watchLoad, sessions);
      const load = async () => {
        await page.goto(origin + path);
        await page.waitForFunction(() => globalThis.bench.completeMs !== undefined, undefined, {
          polling: 200,
          timeout: patienceMs,
        });
        if (errors.length) throw errors[0];
      };
      return await use({ page, devtools, load });
    } finally {
      await context.close();
    }
  }

  const metricsOf = async (devtools) => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };

  return {
    version: browser.version(),

    /** Loads a page once and takes all its measures. */
    measure: (path, sessions) =>
      withPage(path, sessions, async ({ page, devtools, load }) => {
        const before = await metricsOf(devtools);
        await browser.startTracing(page, { categories: ['-*', 'toplevel', '__metadata'] });
        await load();
        await page.waitForTimeout(restMs);
        const trace = JSON.parse(String(await browser.stopTracing()));
        const after = await metricsOf(devtools);
        const spentMs = (name) => (after[name] - before[name]) * 1000;
        await devtools.send('HeapProfiler.collectGarbage');
        const { JSHeapUsedSize, JSEventListeners } = await metricsOf(devtools);
        const { firstMs, completeMs, layoutShift } = await page.evaluate(() => globalThis.bench);
        return {
          firstMs,
          completeMs,
          cpuMs: spentMs('TaskDuration'),
          scriptMs: spentMs('ScriptDuration'),
          layoutMs: spentMs('LayoutDuration') + spentMs('RecalcStyleDuration'),
          longestTaskMs: longestTask(trace),
          heapMB: JSHeapUsedSize / 1e6,
          nodes: await page.evaluate(countNodes),
          listeners: JSEventListeners,
          layoutShift,
        };
      }),

    /** What a visitor reads on a page. */
    read: (path, sessions) =>
      withPage(path, sessions, async ({ page, load }) => {
        await load();
        return page.evaluate(readText);
      }),

    /** The agenda's style rules, for a page without shadow roots. */
    styles: (path, sessions) =>
      withPage(path, sessions, async ({ page, load }) => {
        await load();
        return page.evaluate(readStyles);
      }),

    /** Paths of the scripts that a page has asked for when its widgets have something to show. */
    async scripts(path) {
      const context = await browser.newContext();
      try {
        const page = await context.newPage();
        const asked = [];
        page.on('request', (request) => {
          if (request.resourceType() === 'script') asked.push(new URL(request.url()).pathname);
        });
        await page.goto(origin + path);
        await page.waitForFunction(
          () =>
            [...document.body.children].every(
              ({ state, shadowRoot }) => state === 'ready' && shadowRoot.querySelector('[part~="base"]'),
            ),
          undefined,
          { timeout: patienceMs },
        );
        return asked;
      } finally {
        await context.close();
      }
    },

    close: () => browser.close(),
  };
}

/** Of the thread that drew the page: the one that has worked longest. */
function longestTask({ traceEvents }) {
  const names = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const threads = names.map(({ pid, tid }) => ({ pid, tid, sum: 0, longest: 0 }));
  for (const { ph, name, pid, tid, dur, tdur = dur } of traceEvents) {
    if (ph !== 'X' || !name.endsWith('RunTask')) continue;
    const thread = threads.find((each) => each.pid === pid && each.tid === tid);
    if (!thread) continue;
    thread.sum += tdur;
    thread.longest = Math.max(thread.longest, tdur);
  }
  return threads.sort((one, other) => other.sum - one.sum)[0].longest / 1000;
}
