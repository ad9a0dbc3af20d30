import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startDemo, strictPolicy } from '../../scripts/demo-server.mjs';

const files: Record<string, string> = {
  'secret.json': '{}',
  'demo/.hidden': 'hidden',
  'demo/not-found.html': '<title>Not here</title>',
  'demo/favicon.svg': '<svg/>',
  'demo/feed/event.json': '{"version":1}',
  'demo/host/index.html': '<title>Host</title><a href="{{PARTNER_ORIGIN}}/">Partner</a>',
  'demo/host/site.css': 'body{}',
  'demo/strict/index.html': '<title>Strict</title>',
  'demo/partner/index.html': '<title>Partner</title><script src="{{ORIGIN}}/embed/wco-widgets.js"></script>',
  'dist/embed/wco-widgets.js': '/* loader */',
  'dist/embed/wco-widgets.all.js': '/* all */',
  'dist/embed/chunks/agenda-Ab3_x-9Z.js': '/* chunk */',
};

let root: string;
const stops: (() => unknown)[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'wco-demo-'));
  stops.push(() => rm(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
});

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function start(options: Parameters<typeof startDemo>[0] = {}): ReturnType<typeof startDemo> {
  const demo = await startDemo({ port: 0, partnerPort: 0, root, ...options });
  stops.push(demo.stop);
  return demo;
}

/** A poll service of a few lines on a socket of its own. */
async function startService(answer: RequestListener): Promise<string> {
  const server: Server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Sends the path as it is: `fetch` would resolve dots before they reach the server. */
async function statusOfRawPath(origin: string, path: string): Promise<number | undefined> {
  const request = httpRequest(origin, { path }).end();
  const [response] = (await once(request, 'response')) as [import('node:http').IncomingMessage];
  response.resume();
  return response.statusCode;
}

describe('pages', () => {
  test('the start page is the host page', async () => {
    const { origin } = await start();
    const response = await fetch(`${origin}/`);
    expect(new URL(response.url).pathname).toBe('/host/');
    expect(await response.text()).toContain('<title>Host</title>');
  });

  test('a folder without its slash leads to the folder, the query kept', async () => {
    const { origin } = await start();
    const response = await fetch(`${origin}/host?at=now`);
    expect(response.url).toBe(`${origin}/host/?at=now`);
  });

  test.each([
    ['/host/', 'text/html; charset=utf-8'],
    ['/host/site.css', 'text/css; charset=utf-8'],
    ['/feed/event.json', 'application/json; charset=utf-8'],
    ['/embed/wco-widgets.js', 'text/javascript; charset=utf-8'],
    ['/favicon.ico', 'image/svg+xml; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    const { origin } = await start();
    const response = await fetch(origin + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
  });

  test('each site names the other by the host the visitor used', async () => {
    const { origin, partnerOrigin } = await start();
    const { port } = new URL(origin);
    const partnerPort = new URL(partnerOrigin).port;
    expect(await (await fetch(`http://127.0.0.1:${port}/host/`)).text()).toContain(
      `href="http://127.0.0.1:${partnerPort}/"`,
    );
    expect(await (await fetch(`${partnerOrigin}/`)).text()).toContain(`src="${origin}/embed/wco-widgets.js"`);
  });

  test('what is not there is the page that says so, with 404', async () => {
    const { origin } = await start();
    const response = await fetch(`${origin}/host/nowhere.html`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Not here');
  });

  test('a script that is not built is said in plain words', async () => {
    const { origin } = await start();
    const response = await fetch(`${origin}/embed/chunks/poll-00000000.js`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('npm run build');
  });

  test.each([
    '/../secret.json',
    '/feed/../../secret.json',
    '/feed/%2e%2e/%2e%2e/secret.json',
    '/feed/..%2f..%2fsecret.json',
    '/feed/..%5c..%5csecret.json',
    '/.hidden',
    '/host/%00',
    '/host/%zz',
  ])('%s leads nowhere', async (path) => {
    const { origin } = await start();
    expect(await statusOfRawPath(origin, path)).toBe(404);
  });

  test('only GET and HEAD are answered', async () => {
    const { origin } = await start();
    const response = await fetch(`${origin}/host/`, { method: 'POST', body: 'x' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    const head = await fetch(`${origin}/embed/wco-widgets.js`, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe(String(files['dist/embed/wco-widgets.js']?.length));
  });

  test('the partner has its own page and none of the host', async () => {
    const { partnerOrigin } = await start();
    expect(await (await fetch(`${partnerOrigin}/`)).text()).toContain('<title>Partner</title>');
    expect((await fetch(`${partnerOrigin}/feed/event.json`)).status).toBe(404);
    expect((await fetch(`${partnerOrigin}/polls/v1/polls`)).status).toBe(404);
  });

  test('a taken port is reported with its number, and the other site is not left behind', async () => {
    const { origin } = await start();
    const taken = Number(new URL(origin).port);
    await expect(startDemo({ port: taken, partnerPort: 0, root })).rejects.toMatchObject({
      code: 'EADDRINUSE',
      port: taken,
    });

    const free = await start();
    const freed = Number(new URL(free.origin).port);
    await free.stop();
    await expect(startDemo({ port: freed, partnerPort: taken, root })).rejects.toMatchObject({ port: taken });
    const again = await start({ port: freed });
    expect((await fetch(`${again.origin}/host/`)).status).toBe(200);
  });
});

describe('headers', () => {
  test.each([
    ['/embed/wco-widgets.js', '*', 'no-cache'],
    ['/embed/wco-widgets.all.js', '*', 'no-cache'],
    ['/embed/chunks/agenda-Ab3_x-9Z.js', '*', 'public, max-age=31536000, immutable'],
    ['/feed/event.json', '*', 'no-cache'],
    ['/host/', null, 'no-cache'],
  ])('%s: open to %s, cached %s', async (path, open, cached) => {
    const { origin } = await start();
    const { headers } = await fetch(origin + path);
    expect(headers.get('access-control-allow-origin')).toBe(open);
    expect(headers.get('cache-control')).toBe(cached);
  });

  test('a file that has not changed is not sent again', async () => {
    const { origin } = await start();
    const etag = (await fetch(`${origin}/feed/event.json`)).headers.get('etag') ?? '';
    const again = await fetch(`${origin}/feed/event.json`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(again.headers.get('access-control-allow-origin')).toBe('*');

    await writeFile(join(root, 'demo/feed/event.json'), '{"version":1,"event":{}}');
    const changed = await fetch(`${origin}/feed/event.json`, { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
  });

  test('the strict page comes with its policy, the others without', async () => {
    const { origin } = await start();
    expect((await fetch(`${origin}/strict/`)).headers.get('content-security-policy')).toBe(strictPolicy);
    expect((await fetch(`${origin}/host/`)).headers.has('content-security-policy')).toBe(false);
  });
});

describe.each(['a service elsewhere', 'a service in this process'])('polls, forwarded to %s', (kind) => {
  const elsewhere = kind === 'a service elsewhere';

  test('method, path, query, body, status and headers pass through', async () => {
    const seen: unknown[] = [];
    const demo = elsewhere
      ? await start({
          pollServiceUrl: await startService((request, response) => {
            const chunks: Buffer[] = [];
            request.on('data', (chunk: Buffer) => chunks.push(chunk));
            request.on('end', () => {
              seen.push([request.method, request.url, Buffer.concat(chunks).toString()]);
              response.writeHead(201, { etag: '"7"', 'content-type': 'application/json' }).end('{"ok":true}');
            });
          }),
        })
      : await start({
          pollHandler: async (request) => {
            const { pathname, search } = new URL(request.url);
            seen.push([request.method, pathname + search, await request.text()]);
            return new Response('{"ok":true}', {
              status: 201,
              headers: { etag: '"7"', 'content-type': 'application/json' },
            });
          },
        });
    const response = await fetch(`${demo.origin}/polls/v1/polls/p1/votes/v?x=1`, { method: 'PUT', body: '{"a":1}' });
    expect(seen).toEqual([['PUT', '/v1/polls/p1/votes/v?x=1', '{"a":1}']]);
    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"7"');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ ok: true });
  });

  test('events arrive one by one, and a visitor who leaves ends the stream at the service', async () => {
    let leave: () => void = () => {};
    const left = new Promise<void>((resolve) => (leave = resolve));
    let send: (text: string) => void = () => {};
    const demo = elsewhere
      ? await start({
          pollServiceUrl: await startService((_request, response) => {
            response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
            send = (text) => response.write(text);
            response.on('close', leave);
          }),
        })
      : await start({
          pollHandler: (request) => {
            request.signal.addEventListener('abort', () => leave());
            const body = new ReadableStream({
              start: (controller) => {
                send = (text) => controller.enqueue(new TextEncoder().encode(text));
              },
            });
            return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
          },
        });
    const visitor = new AbortController();
    const response = await fetch(`${demo.origin}/polls/v1/events?poll=p1`, { signal: visitor.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    send('event: state\n\n');
    expect((await reader?.read())?.value).toBe('event: state\n\n');
    send('event: results\n\n');
    expect((await reader?.read())?.value).toBe('event: results\n\n');
    visitor.abort();
    await left;
  });
});

describe('polls', () => {
  test('a service that does not answer is said in the form a widget understands', async () => {
    const { origin } = await start({ pollServiceUrl: 'http://127.0.0.1:9' });
    const response = await fetch(`${origin}/polls/v1/polls`);
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('retry-after')).toBe('5');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });
});

test('once stopped, nothing listens and no stream stays open', async () => {
  const { origin, partnerOrigin, stop } = await start({
    pollHandler: () => new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } }),
  });
  const stream = await fetch(`${origin}/polls/v1/events`);
  await stop();
  await expect(stream.text()).rejects.toThrow();
  await expect(fetch(`${origin}/host/`)).rejects.toThrow();
  await expect(fetch(`${partnerOrigin}/`)).rejects.toThrow();
});
