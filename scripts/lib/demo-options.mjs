// What `npm start` is told, where it keeps its things, and what it says when a port is taken.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';

/** Each port: its option, its variable, its default; the poll service is reached through the demo, so any port does. */
const portOptions = {
  port: { variable: 'WCO_PORT', usual: 8080, use: 'the demo' },
  'partner-port': { variable: 'WCO_PARTNER_PORT', usual: 8081, use: "the partner's site" },
  'poll-port': { variable: 'WCO_POLL_PORT', usual: 0, use: 'the poll service' },
};

export const usage = `Usage: npm start -- [--port N] [--partner-port N] [--poll-port N] [--host H] [--data FOLDER]

  --port          of the demo, default 8080 (or WCO_PORT); 0 for any that is free
  --partner-port  of the partner's site on a second origin, default 8081 (or WCO_PARTNER_PORT)
  --poll-port     of the poll service, default any that is free (or WCO_POLL_PORT): pages reach it through the demo
  --host          default 127.0.0.1, this machine alone (or WCO_HOST); 0.0.0.0 to try it on a phone
  --data          folder of votes and the organiser's token, default .cache/demo (or WCO_DATA)
`;

/** Said to whoever typed the command; not a fault of the program. */
export class UsageError extends Error {}

function portNumber(text, name) {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(`${name} is ${JSON.stringify(text)}: a port is a number from 0 to 65535.`);
}

/**
 * Options of the command line come before variables of the environment.
 * @param {readonly string[]} argv
 * @param {Record<string, string | undefined>} environment
 */
export function demoOptions(argv, environment) {
  let given;
  try {
    const text = /** @type {const} */ ({ type: 'string' });
    given = parseArgs({
      args: [...argv],
      options: {
        port: text,
        'partner-port': text,
        'poll-port': text,
        host: text,
        data: text,
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error.message}\n\n${usage}`);
  }
  const port = (name) => {
    const { variable, usual } = portOptions[name];
    if (given[name] !== undefined) return portNumber(given[name], `--${name}`);
    return environment[variable] ? portNumber(environment[variable], variable) : usual;
  };
  const options = {
    help: given.help ?? false,
    port: port('port'),
    partnerPort: port('partner-port'),
    pollPort: port('poll-port'),
    host: given.host ?? (environment.WCO_HOST || '127.0.0.1'),
    data: given.data ?? (environment.WCO_DATA || '.cache/demo'),
  };
  const wanted = [options.port, options.partnerPort, options.pollPort].filter(Boolean);
  if (new Set(wanted).size < wanted.length) throw new UsageError('Each of the ports has to be another one.');
  return options;
}

/** Whether somebody answers there: also one who listens on another address of this machine under the same name. */
const answers = (port, host) =>
  new Promise((resolve) => {
    const socket = connect({ port, host });
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });

const canListen = (port, host) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });

export async function isFree(port, host) {
  return (await canListen(port, host)) && !(await answers(port, 'localhost'));
}

/** The first free port from there on that is not spoken for. */
async function freePort(from, host, spokenFor) {
  for (let port = from; port < Math.min(from + 100, 65_536); port++) {
    if (!spokenFor.includes(port) && (await isFree(port, host))) return port;
  }
  return 0;
}

/**
 * What to say when one of the ports is taken, with the command that helps; undefined while all are free.
 * @param {ReturnType<typeof demoOptions>} options
 * @param {readonly string[]} argv what was typed after `npm start --`
 */
export async function takenPort({ port, partnerPort, pollPort, host }, argv) {
  const ports = { port, 'partner-port': partnerPort, 'poll-port': pollPort };
  const spokenFor = Object.values(ports);
  const taken = [];
  const instead = [];
  for (const [name, number] of Object.entries(ports)) {
    if (number === 0 || (await isFree(number, host))) continue;
    const free = await freePort(number + 1, host, spokenFor);
    spokenFor.push(free);
    taken.push(`port ${number}, wanted for ${portOptions[name].use}`);
    instead.push(`--${name}`, String(free));
  }
  if (!taken.length) return undefined;
  // The other words of the command stay as they were typed; those of taken ports go, with the number after them.
  const replaced = (word) => instead.includes(word?.split('=')[0]);
  const kept = argv.filter((word, index) => !replaced(word) && !(replaced(argv[index - 1]) && /^\d+$/.test(word)));
  return `Another program uses ${taken.join(', and ')}. Start the demo on free ports:  npm start -- ${[...kept, ...instead].join(' ')}`;
}

/** The organiser's token: made once, for the eyes of this user alone. */
export function organizerToken(file) {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    chmodSync(file, 0o600);
  }
  return readFileSync(file, 'utf8').trim();
}
