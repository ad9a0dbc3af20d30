// Serves the pages of a bench, the script files and one generated feed, all from memory.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

/** Before the generated event: nothing is live, so that every load draws the same. */
const now = '2026-10-01T12:00:00+02:00';

const page = (head, body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Bench</title>
    <link rel="icon" href="data:," />
    <style>
      body {
        font: 16px/1.5 sans-serif;
        max-width: 60em;
        margin: 1em auto;
      }
    </style>
    ${head}
  </head>
  <body>${body}</body>
</html>
`;

const loader = (prefix) => `<script type="module" src="${prefix}/wco-widgets.js"></script>`;

/** Pages by their path, but for those of each set of script files. */
const plainPages = {
  '/blank': page('', ''),
  '/inner-html': page(
    '<link rel="stylesheet" href="/inner-html.css" /><script type="module" src="/inner-html.js"></script>',
    '<main></main>',
  ),
  '/inner-html-skipping': page(
    '<link rel="stylesheet" href="/inner-html-skipping.css" /><script type="module" src="/inner-html.js"></script>',
    '<main></main>',
  ),
};

/** A page with some widgets, each of which names the feed itself. */
const widgetPage = (prefix, tags, attributes) =>
  page(
    loader(prefix),
    tags.map((tag) => `<${tag} feed="/feed.json" now="${now}" ${attributes[tag] ?? ''}></${tag}>`).join('\n'),
  );

/** What the poll widget asks for, answered as a service without votes would. */
function pollAnswer({ polls: [poll] }, path) {
  const common = { serverTime: now, state: 'open', resultsVisible: false, results: 'after-vote', identity: 'open' };
  if (path.endsWith('/v1/polls/p1')) return { ...poll, limits: { min: 1, max: 1 }, ...common };
  return undefined;
}

/**
 * @param {{ scripts: ReadonlyMap<string, ReadonlyMap<string, string>> }} options script files by their path, for each
 *   set of them; a set is a folder of the address
 */
export async function startServer({ scripts }) {
  const innerHtml = await readFile(new URL('inner-html.js', import.meta.url), 'utf8');
  const texts = new Map([['/inner-html.js', innerHtml]]);
  let feed;

  const answer = (path, query) => {
    if (path === '/feed.json') return [feed.text, 'application/json'];
    if (plainPages[path]) return [plainPages[path], 'text/html'];
    if (texts.has(path)) return [texts.get(path), path.endsWith('.css') ? 'text/css' : 'text/javascript'];
    if (path.startsWith('/polls/')) {
      const found = pollAnswer(feed.data, path);
      return found && [JSON.stringify(found), 'application/json'];
    }
    const [, set, rest] = /^\/([\w-]+)\/(.*)$/.exec(path) ?? [];
    if (!scripts.has(set)) return undefined;
    if (rest === 'page') {
      const tags = query.getAll('tag');
      return [
        widgetPage(`/${set}`, tags, {
          'wco-agenda': query.has('all') ? 'day="all"' : '',
          'wco-poll': 'poll="p1" service="/polls/"',
        }),
        'text/html',
      ];
    }
    const script = scripts.get(set).get(rest);
    return script && [script, 'text/javascript'];
  };

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const [text, type] = answer(pathname, searchParams) ?? [];
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': `${type ?? 'text/plain'}; charset=utf-8` });
    response.end(text ?? 'Not here.');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** The feed that is served from now on. */
    setFeed(data) {
      feed = { data, text: Buffer.from(JSON.stringify(data)) };
    },
    /** A further text to serve. */
    set(path, text) {
      texts.set(path, text);
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
