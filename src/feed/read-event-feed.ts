import type { FeedFile } from './fetch-feed.js';
import { jsonFault } from './json-fault.js';
import type { Problem, ProblemCode } from './problem.js';
import { readFeedParts, type FeedPart, type ReadFeed } from './read-feed.js';

/** Reads files of our own format: JSON, whatever a server calls it. */
export async function readEventFeed(files: readonly FeedFile[]): Promise<ReadFeed> {
  const problems: Problem[] = [];
  const parts: FeedPart[] = [];
  for (const { text, url, baseUrl, contentType } of files) {
    const say = (severity: Problem['severity'], code: ProblemCode, params: Problem['params'] = {}) =>
      problems.push({ severity, code, path: '$', params: { url, ...params } });
    const json = text.replace(/^\uFEFF/, '');
    if (json !== text) say('warning', 'byte-order-mark');
    try {
      parts.push({ data: JSON.parse(json), url, baseUrl });
      if (contentType && !/[/+]json\b/i.test(contentType)) say('warning', 'content-type', { found: contentType });
    } catch {
      if (/^\s*</.test(json)) say('error', 'html-instead');
      else {
        const { code, ...params } = jsonFault(json);
        say('error', code, params);
      }
    }
  }
  if (parts.length < files.length) return { model: undefined, problems };
  const read = readFeedParts(parts);
  return { model: read.model, problems: [...problems, ...read.problems] };
}
