import { toJson } from '../base/to-json.js';
import { isRevision, isVoteId } from '../poll-protocol/index.js';
import type { Answer } from '../poll-protocol/index.js';
import type { PollAddress } from './poll-client.js';

/** What this browser knows of its own vote. The ids are secrets: nobody else can change or find the vote. */
export interface VoterRecord {
  readonly voter: string;
  readonly vote: string;
  /** Counts the visitor's own changes; of the answer that was sent last. */
  readonly revision: number;
  /** What the service has confirmed. */
  readonly answer?: Answer;
  /** What was sent and is not confirmed yet. */
  readonly pending?: Answer;
}

export interface VoterStore {
  read(): VoterRecord | undefined;
  /** False where the record lives no longer than the page. */
  write(record: VoterRecord): boolean;
}

/** Records that found no place in the browser's storage: every widget of the page knows them. */
const memory = new Map<string, string>();

/** The visitor's record of one poll: in the browser's storage or, where that is not wanted, forbidden or full, in memory. */
export function voterStore({ service, poll }: PollAddress, isLasting: boolean): VoterStore {
  const key = `wco:voter:${service}:${poll}`;
  return {
    read: () => parse(memory.get(key) ?? (isLasting ? stored(key) : null)),
    write(record) {
      const text = toJson(record);
      try {
        if (!isLasting) throw new Error('not wanted');
        localStorage.setItem(key, text);
        memory.delete(key);
        return true;
      } catch {
        memory.set(key, text);
        return false;
      }
    },
  };
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Anybody may have written into the storage. */
function parse(text: string | null): VoterRecord | undefined {
  try {
    const record = JSON.parse(text ?? '') as VoterRecord;
    return isVoteId(record.voter) && isVoteId(record.vote) && isRevision(record.revision) ? record : undefined;
  } catch {
    return undefined;
  }
}
