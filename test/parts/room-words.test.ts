import { expect } from '@open-wc/testing';
import type { EventModel } from '../../src/domain/event-model.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { loadWords, wordsNow } from '../../src/i18n/words.js';
import { roomWords, roomName } from '../../src/parts/room-words.js';
import { smallFeed } from '../support/feed-url.js';
import { session } from '../support/sessions.js';

describe('rooms', () => {
  const rooms = [
    { id: 'a', name: { en: 'Room A' } },
    { id: 'b', name: { ar: 'القاعة ب' } },
  ];
  let model: EventModel;
  before(async () => {
    await loadWords('en');
    model = readFeed({ ...smallFeed, rooms }, 'https://a.example/feed.json').model!;
  });

  it('are listed by name, each in its language', () => {
    expect(roomWords(session({ roomIds: ['a', 'b'] }), model, wordsNow('en')!)).to.deep.equal([
      'Room A',
      ', ',
      { text: 'القاعة ب', lang: 'ar', dir: 'rtl' },
    ]);
  });

  it('are not listed where it is all of them', () => {
    expect(roomWords(session({ roomIds: ['a', 'b'], allRooms: true }), model, wordsNow('en')!)).to.deep.equal([]);
  });

  it('without a name go by their id', () => {
    expect(roomName('c', model, wordsNow('en')!)).to.deep.equal(['c']);
  });
});
