// Serves dist/embed as some host on the network would: byte by byte, open to other origins and, where a test asks for it,
// with failures. `/script-files/ID/NAME/…`: the first request for a chunk whose name begins with NAME is refused; `none`
// refuses nothing. Each ID is a world of its own.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = 'dist/embed';
const prefix = '/script-files/';
const refused = new Set();

export async function scriptFiles(context, next) {
  if (!context.path.startsWith(prefix)) return next();
  const [id, failing, ...segments] = decodeURIComponent(context.path.slice(prefix.length)).split('/');
  const request = `${id}/${segments.join('/')}`;
  context.set('access-control-allow-origin', '*');
  context.set('cache-control', 'no-store');
  if (segments.length > 1 && segments.at(-1).startsWith(failing) && !refused.has(request)) {
    refused.add(request);
    context.status = 503;
    return undefined;
  }
  context.type = 'js';
  context.body = await readFile(join(folder, ...segments));
  return undefined;
}
