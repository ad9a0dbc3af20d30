import { ballotHash, voterHash } from '../../poll-protocol/index.js';
import type { Poll, VoteReceipt } from '../../poll-protocol/index.js';
import { PollRefusal, unavailable } from '../poll-refusal.js';
import { readJson } from '../read-json.js';
import type { VoteOutcome } from '../storage/poll-storage.js';
import { voteId, voteRequest } from '../vote-request.js';
import { newRoutes, otherMethods } from './poll-parts.js';
import type { PollParts, Routes } from './poll-parts.js';

export function voteRoutes({ register, live, isVoter, maxWaitingVotes }: PollParts): Routes {
  const routes = newRoutes();
  const path = '/v1/polls/:poll/votes/:vote';
  let waiting = 0;

  routes.put(path, async (c) => {
    if (live.isClosed) throw unavailable('The service is about to stop.');
    const poll = register.poll(c.req.param('poll'));
    const vote = voteId(c.req.param('vote'));
    const { voter, answer, revision } = voteRequest(poll, vote, await readJson(c.req.raw));
    await admit(poll, voter);
    if (waiting >= maxWaitingVotes) throw unavailable('Very many votes are coming in right now.');
    waiting++;
    try {
      const [voterName, ballotName] = await Promise.all([voterHash(poll.id, voter), ballotHash(poll.id, vote)]);
      const stored = await register.storeVote(poll, { voter: voterName, vote: ballotName, answer, revision });
      const receipt = voteReceipt(poll, stored);
      if (stored.outcome !== 'kept') live.voted(poll.id);
      return c.json(receipt, stored.outcome === 'created' ? 201 : 200, { 'Cache-Control': 'no-store' });
    } finally {
      waiting--;
    }
  });
  routes.all(path, otherMethods('PUT'));
  return routes;

  async function admit(poll: Poll, voter: string) {
    if (!poll.identity || poll.identity === 'open' || (await isVoter?.(poll, voter))) return;
    const given = poll.identity === 'code' ? 'code' : 'link';
    throw new PollRefusal('unknown-voter', `This ${given} was not handed out for this poll, or no longer holds.`);
  }

  function voteReceipt(poll: Poll, result: VoteOutcome): VoteReceipt {
    switch (result.outcome) {
      case 'created':
      case 'changed':
      case 'kept':
        return { poll: poll.id, ...result.stored };
      case 'revision-conflict': {
        const { stored } = result;
        const detail = `Revision ${stored.revision} of this vote is stored with another answer: send a change with a higher one.`;
        throw new PollRefusal('revision-conflict', detail, { stored });
      }
      case 'already-voted':
        throw new PollRefusal('already-voted', 'This voter has voted already, in a vote of another id.');
      case 'vote-id-taken':
        throw new PollRefusal('vote-id-taken', 'A vote of this id exists already, and this voter has not voted.');
      default: {
        const { state } = register.moment(poll);
        throw new PollRefusal('not-open', notOpenDetail[state], { state });
      }
    }
  }
}

const notOpenDetail = {
  upcoming: 'The poll is not open yet.',
  open: 'The poll was not open when the vote came in.',
  closed: 'The poll is closed.',
} as const;
