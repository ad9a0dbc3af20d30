import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { EventModel } from '../domain/event-model.js';
import { fetchFeed, type FeedFile, type FetchEnvironment } from '../feed/fetch-feed.js';
import type { Problem } from '../feed/problem.js';
import { readEventFeed } from '../feed/read-event-feed.js';
import { UsageError } from './command.js';

/** A feed as the command line got it. */
export interface LoadedFeed {
  /** Those that could be had. */
  readonly files: readonly FeedFile[];
  /** Absent where nothing could be read. */
  readonly model: EventModel | undefined;
  readonly problems: readonly Problem[];
}

/** A page of another site, for which a server is asked. */
const anotherSite = 'https://another-site.example';

/** Loads the files of one event, each named by a path or an address. */
export async function loadFeed(names: readonly string[]): Promise<LoadedFeed> {
  const causes = new Map<string, string>();
  const notShared = new Set<string>();

  const fetchAny = async (url: string, init: RequestInit): Promise<Response> => {
    if (url.startsWith('file:')) {
      const body = Readable.toWeb(createReadStream(new URL(url))) as ReadableStream<Uint8Array>;
      return new Response(body, { headers: { 'content-type': 'application/json' } });
    }
    try {
      const response = await fetch(url, { ...init, headers: { ...init.headers, origin: anotherSite } });
      const allowed = response.headers.get('access-control-allow-origin');
      if (response.ok && allowed !== '*' && allowed !== anotherSite) notShared.add(url);
      return response;
    } catch (error) {
      causes.set(url, causeOf(error));
      throw error;
    }
  };

  const urls = await Promise.all(names.map(urlOf));
  const environment = { ...system, fetch: fetchAny };
  const { signal } = new AbortController();
  const fetched = await Promise.all(urls.map((url) => fetchFeed(url, environment, signal)));
  const problems = fetched.flatMap((outcome) => outcome.problems).map((problem) => withCause(problem, causes));
  for (const url of notShared) problems.push({ severity: 'warning', code: 'not-shared', path: '$', params: { url } });
  const files = fetched.flatMap(({ file }) => file ?? []);
  if (files.length < names.length) return { files, model: undefined, problems };
  const read = await readEventFeed(files);
  return { files, model: read.model, problems: [...problems, ...read.problems] };
}

/** The address of a file, or the address as it stands. */
async function urlOf(name: string): Promise<string> {
  if (/^https?:\/\//i.test(name)) return new URL(name).href;
  const url = name.startsWith('file:') ? new URL(name) : pathToFileURL(name);
  try {
    if ((await stat(url)).isFile()) return url.href;
    throw new UsageError(`${name} is not a file.`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === 'ENOENT' ? `There is no file ${name}.` : `The file ${name} cannot be read (${code}).`,
    );
  }
}

function causeOf(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: string; message?: string }; message?: string };
  return cause?.code || cause?.message || message || 'no answer';
}

function withCause(problem: Problem, causes: ReadonlyMap<string, string>): Problem {
  const cause = causes.get(String(problem.params.url));
  return problem.code === 'unreachable' && cause ? { ...problem, params: { ...problem.params, cause } } : problem;
}

const system: Omit<FetchEnvironment, 'fetch'> = {
  now: () => Date.now(),
  setTimeout: (task, ms) => setTimeout(task, ms),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
  random: () => Math.random(),
  isOnline: () => true,
};
