import { PollRefusal } from './poll-refusal.js';

const maxBytes = 16 * 1024;

/** The JSON of a request, read no further than a vote can be long. */
export async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('Content-Type') ?? '')) {
    throw new PollRefusal('not-json', 'The Content-Type of the request has to be application/json.');
  }
  const bytes = await readBytes(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (cause) {
    const why = cause instanceof SyntaxError ? 'JSON' : 'UTF-8';
    throw new PollRefusal('unreadable', `The body of the request is not valid ${why}.`, { cause });
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('Content-Length')) > maxBytes) throw tooLarge();
  const bytes = new Uint8Array(maxBytes);
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const chunk = await reader?.read().catch((cause: unknown) => {
      throw new PollRefusal('unreadable', 'The body of the request broke off.', { cause });
    });
    if (!chunk?.value) return bytes.subarray(0, length);
    if (length + chunk.value.length > maxBytes) {
      // Not awaited: what is still to come is nothing to wait for.
      void reader?.cancel().catch(() => {});
      throw tooLarge();
    }
    bytes.set(chunk.value, length);
    length += chunk.value.length;
  }
}

const tooLarge = () => new PollRefusal('too-large', `The body of the request is larger than ${maxBytes} bytes.`);
