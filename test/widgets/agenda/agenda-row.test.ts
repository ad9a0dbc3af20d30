import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/widgets/agenda/index.js';
import type { EventFeed } from '../../../src/domain/event-model.js';
import type { WcoAgenda } from '../../../src/widgets/agenda/agenda.js';
import { feedUrl, smallFeed } from '../../support/feed-url.js';
import { all, settled, textOf } from '../../support/widget.js';

async function agendaOf(feed: EventFeed, attributes: Record<string, string>): Promise<WcoAgenda> {
  const agenda = document.createElement('wco-agenda');
  for (const [name, value] of Object.entries({ feed: feedUrl(feed), ...attributes })) agenda.setAttribute(name, value);
  await fixture(html`<div>${agenda}</div>`);
  await settled(agenda);
  return agenda;
}

const marks = (agenda: Element, part: string) =>
  all(agenda, `[part="${part}"] bdi`).map(({ textContent, lang, dir }) => [textContent, lang, dir]);

describe('a row of the agenda', () => {
  const kunio = { id: 'k', prefix: { ar: 'د.' }, name: { en: 'Kunio Mikuriya' } };
  const feed: EventFeed = {
    ...smallFeed,
    rooms: [
      { id: 'a', name: { en: 'Room A' } },
      { id: 'b', name: { fr: 'Salle B' } },
    ],
    tracks: [{ id: 't', name: { en: 'Data' } }],
    speakers: [kunio],
    sessions: [
      {
        id: 'x',
        title: { ar: 'الافتتاح', en: 'Opening' },
        start: '2020-11-12T10:00:00+01:00',
        end: '2020-11-12T11:00:00+01:00',
        room: 'a',
        previousRoom: 'b',
        status: 'moved',
        track: 't',
        people: [{ speaker: 'k', role: 'moderator' }],
      },
    ],
  };
  const now = '2020-11-01T12:00:00+01:00';

  it('marks people, rooms and track that are not in the reader’s language', async () => {
    const agenda = await agendaOf(feed, { lang: 'ar', now });
    expect(textOf(agenda, '[part="session-people"]')).to.equal('د.\u00a0Kunio Mikuriya (إدارة الحوار)');
    expect(marks(agenda, 'session-people')).to.deep.equal([['Kunio Mikuriya', 'en', 'ltr']]);
    expect(marks(agenda, 'session-facts')).to.deep.equal([
      ['Room A', 'en', 'ltr'],
      ['Salle B', 'fr', 'ltr'],
      ['Data', 'en', 'ltr'],
    ]);
  });

  it('marks nothing that is in the reader’s language', async () => {
    const agenda = await agendaOf({ ...feed, rooms: smallFeed.rooms! }, { lang: 'en', now });
    expect(marks(agenda, 'session-facts')).to.deep.equal([]);
  });

  it('says that a moved session is on now, and that it was moved', async () => {
    const agenda = await agendaOf(feed, { now: '2020-11-12T10:30:00+01:00' });
    const said = all(agenda, '[part="status"]');
    expect(said.map(({ textContent }) => textContent)).to.deep.equal(['Now', 'Moved']);
    const [live, moved] = said.map((word) => getComputedStyle(word).color);
    expect(live).to.not.equal(moved);
  });
});
