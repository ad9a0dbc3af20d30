import { readFile } from 'node:fs/promises';
import { closest } from '../feed/lint-feed.js';
import { UsageError, usageExit, type Command, type Io } from './command.js';

interface CommandEntry {
  readonly usage: string;
  readonly summary: string;
  /** Each command comes by import(): to check a feed, no server is loaded. */
  readonly load: () => Promise<Command>;
}

const commands: Readonly<Record<string, CommandEntry>> = {
  check: {
    usage: 'check [--json] FEED…',
    summary: 'says what is wrong with a feed, where, and what to do about it',
    load: async () => (await import('./check.js')).check,
  },
  serve: {
    usage: 'serve --feed FEED --db FILE…',
    summary: 'runs the poll service',
    load: async () => (await import('./serve.js')).serve,
  },
};

function usage(): string {
  const width = Math.max(...Object.values(commands).map((command) => command.usage.length));
  const lines = Object.values(commands).map((command) => `  ${command.usage.padEnd(width)}  ${command.summary}`);
  return `Usage: wco-events COMMAND …\n\n${lines.join('\n')}\n
FEED is a file or a URL; where an event needs several, they stand one after the other.
wco-events COMMAND --help says more of a command.
`;
}

/** The command line: finds the command and runs it. */
export const run: Command = async (argv, io) => {
  const [name, ...rest] = argv;
  try {
    if (name === undefined) throw new UsageError(`Which command?\n\n${usage()}`);
    if (name === '--version') return say(io, `${await version()}\n`);
    if (name === '--help' || name === '-h' || (name === 'help' && !rest.length)) return say(io, usage());
    const [wanted, args] = name === 'help' ? [rest[0]!, ['--help']] : [name, rest];
    if (!Object.hasOwn(commands, wanted)) throw new UsageError(unknownCommand(wanted));
    const command = await commands[wanted]!.load();
    return await command(args, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`${error.message.trimEnd()}\n`);
    return usageExit;
  }
};

function say(io: Io, text: string): number {
  io.stdout.write(text);
  return 0;
}

function unknownCommand(name: string): string {
  const meant = closest(name, Object.keys(commands));
  const guess = meant ? ` Did you mean “${meant}”?` : '';
  return `There is no ${name.startsWith('-') ? 'option' : 'command'} “${name}”.${guess}\n\n${usage()}`;
}

async function version(): Promise<string> {
  // As far from here in the sources as in what is built of them.
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
