import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { demoOptions, isFree, organizerToken, takenPort, UsageError } from '../../scripts/lib/demo-options.mjs';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean();
});

async function takePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanups.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'wco-options-'));
  cleanups.push(() => rmSync(path, { recursive: true }));
  return path;
}

describe('demoOptions', () => {
  it('has what the documents promise when nothing is said', () => {
    expect(demoOptions([], {})).toEqual({
      help: false,
      port: 8080,
      partnerPort: 8081,
      pollPort: 0,
      host: '127.0.0.1',
      data: '.cache/demo',
    });
  });

  it.each([
    [['--port', '9000'], {}, { port: 9000, partnerPort: 8081 }],
    [['--port=9000', '--partner-port', '9001'], {}, { port: 9000, partnerPort: 9001 }],
    [[], { WCO_PORT: '9000', WCO_PARTNER_PORT: '9001', WCO_POLL_PORT: '9002' }, { port: 9000, pollPort: 9002 }],
    [['--port', '9000'], { WCO_PORT: '9100' }, { port: 9000 }],
    [[], { WCO_PORT: '' }, { port: 8080 }],
    [['--port', '0', '--partner-port', '0'], {}, { port: 0, partnerPort: 0 }],
    [['--host', '0.0.0.0'], { WCO_DATA: '/data' }, { host: '0.0.0.0', data: '/data' }],
    [['--help'], {}, { help: true }],
  ])('%j with %j', (argv, environment, expected) => {
    expect(demoOptions(argv, environment)).toMatchObject(expected);
  });

  it.each([
    [['--port', 'http'], {}, /--port is "http"/],
    [['--port', '70000'], {}, /--port is "70000"/],
    [[], { WCO_PARTNER_PORT: '-1' }, /WCO_PARTNER_PORT is "-1"/],
    [['--port', '8081'], {}, /another one/],
    [['--colour', 'red'], {}, /Usage: npm start/],
  ])('%j with %j is refused', (argv, environment, sentence) => {
    expect(() => demoOptions(argv, environment)).toThrow(UsageError);
    expect(() => demoOptions(argv, environment)).toThrow(sentence);
  });
});

describe('takenPort', () => {
  it('says nothing while all are free, or any will do', async () => {
    expect(await takenPort(demoOptions(['--port', '0', '--partner-port', '0'], {}), [])).toBeUndefined();
  });

  it('names the port, what it was for, and a command that works', async () => {
    const taken = await takePort();
    const argv = ['--port', String(taken), '--partner-port', '0', '--data', '/some/where'];
    const sentence = (await takenPort(demoOptions(argv, {}), argv)) ?? '';
    expect(sentence).toContain(`port ${taken}, wanted for the demo`);

    const command = sentence.slice(sentence.indexOf('npm start -- ') + 13).split(' ');
    expect(command.filter((word) => word === '--port')).toHaveLength(1);
    const again = demoOptions(command, {});
    expect(again).toMatchObject({ partnerPort: 0, data: '/some/where' });
    expect(again.port).not.toBe(taken);
    expect(await isFree(again.port, again.host)).toBe(true);
    expect(await takenPort(again, command)).toBeUndefined();
  });

  it('speaks of two taken ports at once, and never offers one port twice', async () => {
    const [port, partnerPort] = [await takePort(), await takePort()];
    const argv = [`--port=${port}`, `--partner-port=${partnerPort}`];
    const sentence = (await takenPort(demoOptions(argv, {}), argv)) ?? '';
    const command = sentence.slice(sentence.indexOf('npm start -- ') + 13).split(' ');
    expect(command).toHaveLength(4);
    expect(await takenPort(demoOptions(command, {}), command)).toBeUndefined();
  });
});

describe('organizerToken', () => {
  it('is made once, long enough, and readable by its owner alone', () => {
    const file = join(folder(), 'deeper', 'admin-token');
    const token = organizerToken(file);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(organizerToken(file)).toBe(token);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps a token that is there, and closes it to others', () => {
    const file = join(folder(), 'admin-token');
    writeFileSync(file, 'a-token-of-my-own-making\n', { mode: 0o644 });
    expect(organizerToken(file)).toBe('a-token-of-my-own-making');
    expect(readFileSync(file, 'utf8')).toBe('a-token-of-my-own-making\n');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
