import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { EventModel } from '../domain/event-model.js';
import { bestTag, localizedText } from '../domain/localized-text.js';
import { programmeDays } from '../domain/programme-day.js';
import type { FeedFile } from '../feed/fetch-feed.js';
import { lintFeed } from '../feed/lint-feed.js';
import type { Problem } from '../feed/problem.js';
import { checkWords, type FeedSummary } from '../i18n/check-words.js';
import { loadExplanations, placeOf, problemLanguages } from '../i18n/problem-sentences.js';
import { UsageError, type Command, type Io } from './command.js';
import { jsonPlaces, type TextPlace } from './json-places.js';
import { loadFeed } from './load-feed.js';

const usage = `Usage: wco-events check [--json] [--language LANGUAGE] FEED…

Says what is wrong with a feed: every problem with its path and line, in a sentence, and what to do about it.
FEED is a file or a URL; where an event needs several, they stand one after the other.

  --json       as JSON, for programs
  --language   en, fr or ar; without it that of the system, else English

Ends with 0 where there are no errors, 1 where there are, 2 where nothing can be read.
`;

/** A problem as an editor is told of it. */
interface Report extends Problem {
  /** Path or address of its file. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly sentence: string;
  readonly wayOut: string;
}

/** `wco-events check`: the feed doctor. */
export const check: Command = async (argv, io) => {
  const { values, positionals } = parse(argv);
  if (values.help) {
    io.stdout.write(usage);
    return 0;
  }
  if (!positionals.length) throw new UsageError(`Which feed? Name its file or URL.\n\n${usage}`);
  const language = languageOf(values.language, io);
  const { files, model, problems } = await loadFeed(positionals);
  const reports = await reportsOf(files, [...problems, ...lintFiles(files)], language, positionals);
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of reports) counts[severity]++;
  const summary = model && summaryOf(model, language);
  if (values.json)
    io.stdout.write(`${JSON.stringify({ readable: !!model, counts, summary, problems: reports }, null, 2)}\n`);
  else io.stdout.write(toText(reports, counts, summary, language, io));
  return model ? (counts.error ? 1 : 0) : 2;
};

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        language: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}

function languageOf(wanted: string | undefined, { env = {} }: Io): string {
  if (wanted !== undefined) {
    if (bestTag(problemLanguages, wanted)) return wanted;
    throw new UsageError(`--language ${wanted}: there is ${problemLanguages.join(', ')}.`);
  }
  // As in fr_CA.UTF-8; C and POSIX name none.
  const system = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').split(/[.@]/)[0]!.replace('_', '-');
  return bestTag(problemLanguages, system) ? system : 'en';
}

/** What only an editor likes to know. A file that is not JSON has other troubles. */
function lintFiles(files: readonly FeedFile[]): Problem[] {
  return files.flatMap(({ text, url }) => {
    try {
      const data = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
      return lintFeed(data).map((problem) => ({ ...problem, params: { ...problem.params, file: url } }));
    } catch {
      return [];
    }
  });
}

/** The problems in the order of the files and of their lines. */
async function reportsOf(
  files: readonly FeedFile[],
  problems: readonly Problem[],
  language: string,
  names: readonly string[],
): Promise<readonly Report[]> {
  const explain = await loadExplanations(language);
  const places = new Map(files.map(({ url, text }) => [url, placesOf(text)]));
  const reports = problems.map((problem): Report => {
    const { url = files[0]?.url ?? '', file = url, line, column } = problem.params;
    const { what, wayOut } = explain(withPaths(problem));
    const place = line === undefined ? places.get(String(file))?.(placeOf(problem.path)) : { line, column };
    return {
      ...problem,
      file: file === '' ? names[0]! : pathOf(String(file)),
      ...(problem.path === '$' && line === undefined ? {} : (place as TextPlace | undefined)),
      sentence: what,
      wayOut,
    };
  });
  const order = [...new Set([...files.map(({ url }) => pathOf(url)), ...reports.map(({ file }) => file)])];
  return reports.sort(
    (a, b) =>
      order.indexOf(a.file) - order.indexOf(b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

/** Where things stand in a text; nothing is known of one that is not JSON. */
function placesOf(text: string): ((place: readonly (string | number)[]) => TextPlace) | undefined {
  const json = text.replace(/^\uFEFF/, ' ');
  try {
    JSON.parse(json);
  } catch {
    return undefined;
  }
  return jsonPlaces(json);
}

/** Sentences name a file as its editor does. */
function withPaths(problem: Problem): Problem {
  const { url } = problem.params;
  return url === undefined ? problem : { ...problem, params: { ...problem.params, url: pathOf(String(url)) } };
}

function pathOf(url: string): string {
  if (!url.startsWith('file:')) return url;
  const path = fileURLToPath(url);
  const here = `${process.cwd()}/`;
  return path.startsWith(here) ? path.slice(here.length) : path;
}

function summaryOf({ event, sessions, speakers, sponsors, polls }: EventModel, language: string): FeedSummary {
  return {
    name: localizedText(event.name, language, event.languages)?.text ?? '',
    timeZone: event.timeZone,
    sessions: sessions.length,
    withoutTime: sessions.filter(({ startMs }) => startMs === undefined).length,
    days: programmeDays(sessions),
    speakers: speakers.length,
    sponsors: sponsors.length,
    polls: polls.length,
  };
}

const colors = { error: 31, warning: 33, hint: 36 };

function toText(
  reports: readonly Report[],
  counts: Record<Problem['severity'], number>,
  summary: FeedSummary | undefined,
  language: string,
  { stdout, env = {} }: Io,
): string {
  const words = checkWords(language);
  const isColored = stdout.isTTY && !env.NO_COLOR;
  const paint = (text: string, color: number) => (isColored ? `\x1b[${color}m${text}\x1b[0m` : text);
  let text = '';
  let lastFile: string | undefined;
  for (const { severity, file, line, column, path, sentence, wayOut } of reports) {
    if (file !== lastFile) text += `${paint(file, 1)}\n`;
    lastFile = file;
    const where = line === undefined ? path : `${words.place(line, column!)}  ${path}`;
    text += `  ${paint(words.severities[severity], colors[severity])}  ${where}\n    ${sentence}\n    → ${wayOut}\n\n`;
  }
  text += reports.length ? `${words.counts(counts)}\n` : `${words.nothingWrong}\n`;
  return `${text}${summary ? words.summary(summary) : words.unreadable}\n`;
}
