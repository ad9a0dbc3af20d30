import { expect, test } from 'vitest';
import type { Registration } from '../../src/domain/event-model.js';
import { sessionActions } from '../../src/domain/session-actions.js';
import { session } from '../support/sessions.js';

const [stream, recording, url, desk] = ['live', 'recording', 'page', 'desk'].map((name) => `https://a.example/${name}`);
const open: Registration = { state: 'open', url: desk! };

type Status = 'scheduled' | 'cancelled' | 'delayed' | 'moved';

test.each<[string, string, Status | undefined, Registration | undefined, string, number | undefined]>([
  ['before it begins', '13:00', undefined, open, 'stream register', undefined],
  ['while it is on', '14:30', undefined, open, 'stream register', undefined],
  ['when it is over', '15:00', undefined, open, '', undefined],
  ['moved', '13:00', 'moved', open, 'stream register', undefined],
  ['delayed', '13:00', 'delayed', open, 'stream register', undefined],
  ['cancelled', '13:00', 'cancelled', { ...open, left: 3 }, '', undefined],
  ['cancelled, when it would be over', '15:00', 'cancelled', open, '', undefined],
  ['without registration', '13:00', undefined, undefined, 'stream', undefined],
  ['with places left', '13:00', undefined, { ...open, left: 3 }, 'stream register', 3],
  ['with places left when it is over', '15:00', undefined, { ...open, left: 3 }, '', undefined],
  ['with registration closed', '13:00', undefined, { ...open, state: 'closed' }, 'stream', undefined],
  [
    'with places left when registration is closed',
    '13:00',
    undefined,
    { ...open, state: 'closed', left: 3 },
    'stream',
    undefined,
  ],
  ['with registration that does not say how it stands', '13:00', undefined, { url: desk! }, 'stream', undefined],
  ['full', '13:00', undefined, { ...open, state: 'full', left: 2 }, 'stream', 0],
  ['full, when it is over', '15:00', undefined, { ...open, state: 'full' }, '', undefined],
])('what can be done about a session %s', (_name, now, status, registration, expected, places) => {
  const about = session({
    start: '2020-11-11T14:00:00+01:00',
    end: '2020-11-11T15:00:00+01:00',
    stream: stream!,
    recording: recording!,
    url: url!,
    ...(status && { status }),
    ...(registration && { registration }),
  });
  expect(sessionActions(about, Date.parse(`2020-11-11T${now}:00+01:00`))).toEqual({
    stream: expected.includes('stream') ? stream : undefined,
    register: expected.includes('register') ? desk : undefined,
    recording,
    page: url,
    places,
  });
});
