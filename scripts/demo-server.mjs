// Serves the demo on two origins, as two websites would: the host site with scripts, feed and polls, and a partner's site.
// Built-in modules only.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */
/** @typedef {(request: Request) => Response | Promise<Response>} PollHandler */

const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
};

/** What the page under /strict/ is allowed: nothing inline, nothing foreign, and only the widgets' own template policy. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Chunks carry a hash of their content in their name, so they never change; every other file may, any time. */
const isHashed = (path) => /-[\w-]{8,}\.(?:js|css)(?:\.map)?$/.test(path);

const openToAll = { 'access-control-allow-origin': '*' };

/** Forwards to a poll service elsewhere; the body flows both ways as it comes, server-sent events included. */
function forward(request, response, path, serviceUrl) {
  const { host: _host, connection: _connection, ...headers } = request.headers;
  const upstream = httpRequest(new URL(path, serviceUrl), { method: request.method, headers }, (answer) => {
    const { connection: _own, 'keep-alive': _alive, 'transfer-encoding': _coding, ...kept } = answer.headers;
    response.writeHead(answer.statusCode ?? 502, kept);
    response.flushHeaders();
    pipeline(answer, response).catch(() => response.destroy());
  });
  upstream.on('error', () => pollsUnreachable(response));
  // A visitor who leaves ends the request of the poll service too.
  response.on('close', () => upstream.destroy());
  request.pipe(upstream);
}

/** Answers from a poll service in this process. */
async function handle(request, response, path, pollHandler) {
  const visitor = new AbortController();
  response.on('close', () => visitor.abort());
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const answer = await pollHandler(
    new Request(new URL(path, `http://${request.headers.host ?? 'localhost'}`), {
      method: request.method,
      headers: request.headers,
      signal: visitor.signal,
      ...(hasBody && { body: Readable.toWeb(request), duplex: 'half' }),
    }),
  );
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.flushHeaders();
  if (answer.body) await pipeline(Readable.fromWeb(answer.body), response);
  else response.end();
}

function pollsUnreachable(response) {
  if (response.headersSent) return response.destroy();
  response.writeHead(503, { ...openToAll, 'content-type': 'application/problem+json', 'retry-after': '5' });
  response.end(
    JSON.stringify({
      type: 'urn:wco-event-widgets:poll:unavailable',
      title: 'The poll service does not answer.',
      status: 503,
    }),
  );
}

/** The path's segments, decoded; undefined where it is malformed or would leave its folder. */
function segmentsOf(path) {
  try {
    const segments = path.split('/').filter(Boolean).map(decodeURIComponent);
    return segments.some((segment) => /^\.|[/\\\0]/.test(segment)) ? undefined : segments;
  } catch {
    return undefined;
  }
}

/** A file of that folder and what is known of it; a folder's file is its index.html. */
async function findFile(folder, segments) {
  const path = join(folder, ...segments);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return { ...(await findFile(path, ['index.html'])), isFolder: true };
  return found?.isFile() ? { path, size: found.size, modifiedMs: found.mtimeMs } : {};
}

/** The same host as the visitor's, on another port: so the demo works under whatever name it is reached by. */
function siblingOrigin(request, port) {
  const host = /^(\[[\da-f:.]+\]|[\w.-]+)(?::\d+)?$/i.exec(request.headers.host ?? '')?.[1] ?? 'localhost';
  return `http://${host}:${port}`;
}

async function sendFile(request, response, file, { status = 200, headers = {}, fill } = {}) {
  const type = contentTypes[extname(file.path)] ?? 'application/octet-stream';
  const common = { 'content-type': type, 'x-content-type-options': 'nosniff', ...headers };
  const isPage = extname(file.path) === '.html';
  if (isPage) {
    const text = fill(await readFile(file.path, 'utf8'));
    response.writeHead(status, { ...common, 'content-length': Buffer.byteLength(text) });
    return response.end(request.method === 'HEAD' ? undefined : text);
  }
  const etag = `W/"${file.size.toString(36)}-${Math.trunc(file.modifiedMs).toString(36)}"`;
  if (request.headers['if-none-match'] === etag) return response.writeHead(304, { ...headers, etag }).end();
  response.writeHead(status, { ...common, etag, 'content-length': file.size });
  if (request.method === 'HEAD') return response.end();
  // A visitor who leaves early is no fault.
  return pipeline(createReadStream(file.path), response).catch(() => response.destroy());
}

function sendText(response, status, text, headers = {}) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${text}\n`);
}

/** Folders of the host site by the start of the address, the first that fits; the last one is the pages'. */
const hostFolders = [
  {
    at: '/embed/',
    folder: 'dist/embed',
    headers: (path) => ({
      ...openToAll,
      'cache-control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    }),
  },
  { at: '/feed/', folder: 'demo/feed', headers: () => ({ ...openToAll, 'cache-control': 'no-cache' }) },
  {
    at: '/strict/',
    folder: 'demo/strict',
    headers: () => ({ 'content-security-policy': strictPolicy, 'cache-control': 'no-cache' }),
  },
  { at: '/', folder: 'demo', headers: () => ({ 'cache-control': 'no-cache' }) },
];
const partnerFolders = [{ at: '/', folder: 'demo/partner', headers: () => ({ 'cache-control': 'no-cache' }) }];

/** @returns {(request: IncomingMessage, response: ServerResponse) => Promise<unknown>} */
function site({ root, folders, ports, polls, start }) {
  return async (request, response) => {
    const fill = (text) =>
      text
        .replaceAll('{{ORIGIN}}', siblingOrigin(request, ports.host))
        .replaceAll('{{PARTNER_ORIGIN}}', siblingOrigin(request, ports.partner));
    const { pathname, search } = URL.parse(request.url, 'http://localhost') ?? {};
    if (!pathname) return sendText(response, 400, 'Not an address.');

    if (polls && pathname.startsWith('/polls/')) return polls(request, response, pathname.slice(6) + search);
    if (request.method === 'OPTIONS') return response.writeHead(204, openToAll).end();
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendText(response, 405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' });
    if (start && pathname === '/') return response.writeHead(302, { location: start + search }).end();

    const path = pathname === '/favicon.ico' ? '/favicon.svg' : pathname;
    const { at, folder, headers } = folders.find((each) => path.startsWith(each.at));
    const segments = segmentsOf(path.slice(at.length));
    const file = segments ? await findFile(join(root, folder), segments) : {};
    if (file.path && file.isFolder && !pathname.endsWith('/'))
      return response.writeHead(301, { location: `${pathname}/${search}` }).end();
    if (file.path) return sendFile(request, response, file, { headers: headers(path), fill });

    if (at === '/embed/') return sendText(response, 404, `Not built: ${path}. Run \`npm run build\`.`, headers(path));
    const page = await findFile(join(root, 'demo'), ['not-found.html']);
    if (page.path) return sendFile(request, response, page, { status: 404, fill });
    return sendText(response, 404, 'Not found.');
  };
}

function listen(port, host, answer) {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (!response.headersSent && !response.destroyed) sendText(response, 500, 'The demo server failed.');
      else response.destroy();
      // Whoever leaves in the middle of an answer aborts it: nothing to report.
      if (!request.destroyed) console.error(error);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

const close = (server) =>
  new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });

/**
 * Starts both sites; fails with `EADDRINUSE` and the `port` where a port is taken.
 * @param {{
 *   port?: number, partnerPort?: number, host?: string, root?: string,
 *   pollHandler?: PollHandler, pollServiceUrl?: string,
 * }} [options] ports: 0 for any free one; `pollHandler` or `pollServiceUrl` answers what comes in under /polls/
 * @returns {Promise<{ origin: string, partnerOrigin: string, stop: () => Promise<void> }>}
 */
export async function startDemo({
  port = 8080,
  partnerPort = 8081,
  host = '127.0.0.1',
  root = projectRoot,
  pollHandler,
  pollServiceUrl,
} = {}) {
  const ports = { host: port, partner: partnerPort };
  const polls = async (request, response, path) => {
    if (pollHandler) return handle(request, response, path, pollHandler);
    if (pollServiceUrl) return forward(request, response, path, pollServiceUrl);
    return pollsUnreachable(response);
  };
  const hostSite = await listen(port, host, site({ root, folders: hostFolders, ports, polls, start: '/host/' }));
  ports.host = hostSite.address().port;
  const partnerSite = await listen(partnerPort, host, site({ root, folders: partnerFolders, ports })).catch(
    async (error) => {
      await close(hostSite);
      throw error;
    },
  );
  ports.partner = partnerSite.address().port;
  return {
    origin: `http://localhost:${ports.host}`,
    partnerOrigin: `http://localhost:${ports.partner}`,
    stop: async () => {
      await Promise.all([close(hostSite), close(partnerSite)]);
    },
  };
}
