import { describe, expect, it } from 'vitest';
import { firstOpeningMs, pollMoment } from '../../src/poll-protocol/index.js';
import type { Poll, PollControl } from '../../src/poll-protocol/index.js';

const at = (hour: number) => Date.parse('2020-11-11T00:00:00Z') + hour * 3_600_000;
const poll = (opens?: string, closes?: string): Poll => ({
  id: 'p',
  question: '?',
  ...(opens && { opens }),
  ...(closes && { closes }),
});
const ten = '2020-11-11T11:00:00+01:00';
const noon = '2020-11-11T12:00:00Z';
const open = (handMs: number): PollControl => ({ hand: 'open', handMs });
const closed = (handMs: number): PollControl => ({ hand: 'closed', handMs });

describe('pollMoment', () => {
  it.each<[string, Poll, PollControl, number, string, number?]>([
    ['open without instants', poll(), {}, at(0), 'open'],
    ['before it opens', poll(ten, noon), {}, at(10) - 1, 'upcoming', at(10)],
    ['when it opens', poll(ten, noon), {}, at(10), 'open', at(12)],
    ['just before it closes', poll(ten, noon), {}, at(12) - 1, 'open', at(12)],
    ['when it closes', poll(ten, noon), {}, at(12), 'closed'],
    ['open at once until it closes', poll(undefined, noon), {}, at(0), 'open', at(12)],
    ['open from an instant for ever', poll(ten), {}, at(999), 'open'],
    ['not yet opened by hand', poll('manual'), {}, at(999), 'upcoming'],
    ['not yet opened by hand, but it will close', poll('manual', noon), {}, at(11), 'upcoming', at(12)],
    ['never opened by hand, and closed', poll('manual', noon), {}, at(12), 'closed'],
    ['to be closed by hand', poll(ten, 'manual'), {}, at(999), 'open'],
    ['opened by hand', poll('manual', 'manual'), open(at(1)), at(2), 'open'],
    ['opened early by hand: it closes as announced', poll(ten, noon), open(at(8)), at(9), 'open', at(12)],
    ['opened early by hand and closed as announced', poll(ten, noon), open(at(8)), at(12), 'closed'],
    ['opened again after closing: until the hand closes it', poll(ten, noon), open(at(13)), at(999), 'open'],
    ['closed by hand while open', poll(ten, noon), closed(at(11)), at(11), 'closed'],
    ['closed by hand before opening: it does not open by itself', poll(ten), closed(at(8)), at(11), 'closed'],
  ])('%s', (_, poll, control, nowMs, state, changesMs) => {
    expect(pollMoment(poll, control, nowMs)).toEqual({ state, ...(changesMs !== undefined && { changesMs }) });
  });
});

describe('firstOpeningMs', () => {
  it.each<[Poll, number]>([
    [poll(), -Infinity],
    [poll('manual'), Infinity],
    [poll(ten), at(10)],
  ])('%#', (poll, ms) => {
    expect(firstOpeningMs(poll)).toBe(ms);
  });
});
