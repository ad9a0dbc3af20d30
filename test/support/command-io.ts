import type { Io } from '../../src/cli/command.js';

/** Takes down what a command writes. */
export interface RecordedIo extends Io {
  readonly out: string;
  readonly err: string;
}

export function recordedIo(env: Record<string, string> = {}, isTTY = false): RecordedIo {
  const texts = { out: '', err: '' };
  return {
    env,
    stdout: { write: (text) => void (texts.out += text), isTTY },
    stderr: { write: (text) => void (texts.err += text), isTTY },
    get out() {
      return texts.out;
    },
    get err() {
      return texts.err;
    },
  };
}
