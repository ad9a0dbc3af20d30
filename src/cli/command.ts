/** What a command needs of the process in which it runs. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Stops a command that would go on, as SIGINT and SIGTERM do. */
  readonly signal?: AbortSignal;
}

interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** Runs with what stands after its name, and answers with the exit code. */
export type Command = (argv: readonly string[], io: Io) => Promise<number>;

/** Said to whoever typed the command; not a fault of the program. */
export class UsageError extends Error {}

/** For whoever typed something that cannot be done. */
export const usageExit = 2;
