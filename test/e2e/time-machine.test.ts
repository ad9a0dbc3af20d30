import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { findBrowsers } from '../../scripts/lib/browsers.mjs';
import { startDemo } from '../../scripts/demo-server.mjs';

let demo: Awaited<ReturnType<typeof startDemo>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { path } = (await findBrowsers()).chromium;
  demo = await startDemo({ port: 0, partnerPort: 0 });
  browser = await chromium.launch(path ? { executablePath: path } : {});
});

afterAll(async () => {
  await browser.close();
  await demo.stop();
});

beforeEach(async () => {
  // The tool shows the event's time, wherever the visitor is.
  page = await browser.newPage({ timezoneId: 'Asia/Tokyo', viewport: { width: 1280, height: 900 } });
});

afterEach(() => page.close());

const shownNow = (): Promise<string | null> => page.locator('wco-event').getAttribute('now');
const pressed = (): Promise<string[]> => page.locator('#time-machine [aria-pressed="true"]').allTextContents();
const open = (query = ''): Promise<unknown> => page.goto(`${demo.origin}/host/${query}`);

test('without an instant the clock counts', async () => {
  await open();
  expect(await shownNow()).toBeNull();
  expect(await pressed()).toEqual(['The clock']);
});

test('an instant is chosen by the keyboard, kept in the address, and left by going back', async () => {
  await open('?lang=en#programme');
  const button = page.getByRole('button', { name: 'A break' });
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await shownNow()).toBe('2020-11-12T13:30:00+01:00');
  expect(await pressed()).toEqual(['A break']);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ lang: 'en', at: '2020-11-12T13:30' });
  expect(new URL(page.url()).hash).toBe('#programme');

  await page.goBack();
  expect(await shownNow()).toBeNull();
});

test.each([
  ['2020-11-12T11:20', '2020-11-12T11:20:00+01:00'],
  ['2020-07-01T09:00', '2020-07-01T09:00:00+02:00'],
  // The clocks went forward at 02:00 on 29 March, and back at 03:00 on 25 October.
  ['2020-03-29T01:59', '2020-03-29T01:59:00+01:00'],
  ['2020-03-29T03:00', '2020-03-29T03:00:00+02:00'],
  ['2020-10-25T01:59', '2020-10-25T01:59:00+02:00'],
  ['2020-10-25T03:00', '2020-10-25T03:00:00+01:00'],
])('the address ?at=%s means %s', async (at, now) => {
  await open(`?at=${at}`);
  expect(await shownNow()).toBe(now);
});

test.each(['', 'yesterday', '2020-13-45T99:99'])('?at=%s is as none', async (at) => {
  await open(`?at=${at}`);
  expect(await shownNow()).toBeNull();
});

test('any instant can be typed', async () => {
  await open();
  await page.getByLabel('Any instant, in Brussels').fill('2020-11-13T14:05');
  await page.keyboard.press('Enter');
  expect(await shownNow()).toBe('2020-11-13T14:05:00+01:00');
  expect(await page.locator('#time-machine output').textContent()).toMatch(/13 November 2020.*14:05 in Brussels/);
});

test('the page needs nothing inline and nobody else', async () => {
  const requests: string[] = [];
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";
  const faults: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).origin));
  page.on('console', (message) => message.text().includes('Content Security Policy') && faults.push(message.text()));
  await page.route('**/host/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await open();
  await page.getByRole('button', { name: 'Day one' }).click();
  expect(await shownNow()).toBe('2020-11-11T12:10:00+01:00');
  expect(faults).toEqual([]);
  expect([...new Set(requests)]).toEqual([demo.origin]);
});
