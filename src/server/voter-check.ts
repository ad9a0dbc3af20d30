import type { Poll } from '../poll-protocol/index.js';

/** Whether a token is that of a voter, for polls that only some may answer. */
export type VoterCheck = (poll: Poll, token: string) => boolean | Promise<boolean>;
