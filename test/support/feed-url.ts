import type { EventFeed } from '../../src/domain/event-model.js';

/** A small event of three days, of which the middle one has parallel rooms; a test adds what it is about. */
export const smallFeed: EventFeed = {
  version: 1,
  event: {
    id: 'small',
    name: { en: 'Small event', fr: 'Petit événement', ar: 'فعالية صغيرة' },
    timeZone: 'Europe/Brussels',
    languages: ['en', 'fr', 'ar'],
    start: '2020-11-11T12:00:00+01:00',
    end: '2020-11-13T16:00:00+01:00',
    programmeUrl: 'https://example.org/programme',
  },
  tracks: [{ id: 'data', name: { en: 'Data', fr: 'Données', ar: 'البيانات' }, color: '#7a3e00', order: 1 }],
  rooms: [
    { id: 'a', name: { en: 'Room A', fr: 'Salle A', ar: 'القاعة أ' }, order: 1 },
    { id: 'b', name: { en: 'Room B', fr: 'Salle B', ar: 'القاعة ب' }, order: 2 },
  ],
  sessions: [
    {
      id: 'opening',
      title: { en: 'Opening', fr: 'Ouverture', ar: 'الافتتاح' },
      abstract: { en: 'Welcome to **everybody**.\n\n- first\n- second', fr: 'Bienvenue à **tous**.', ar: 'أهلا بكم' },
      kind: 'ceremony',
      start: '2020-11-11T12:00:00+01:00',
      end: '2020-11-11T12:30:00+01:00',
      room: 'a',
      track: 'data',
      people: [{ speaker: 'ann', role: 'chair' }],
      languages: ['en'],
      interpretation: ['fr'],
      recording: 'https://example.org/recordings/opening',
      resources: [
        {
          kind: 'slides',
          title: { en: 'The slides', fr: 'Les diapositives', ar: 'الشرائح' },
          url: 'https://example.org/slides.pdf',
        },
      ],
    },
    {
      id: 'left',
      title: 'Left talk',
      start: '2020-11-12T10:00:00+01:00',
      end: '2020-11-12T11:00:00+01:00',
      room: 'a',
      people: [{ speaker: 'ann' }, { speaker: 'bob', role: 'moderator' }],
    },
    {
      id: 'right',
      title: 'Right talk',
      start: '2020-11-12T10:00:00+01:00',
      end: '2020-11-12T10:30:00+01:00',
      room: 'b',
      status: 'cancelled',
    },
    {
      id: 'closing',
      title: 'Closing',
      start: '2020-11-13T15:00:00+01:00',
      end: '2020-11-13T16:00:00+01:00',
      allRooms: true,
    },
  ],
  speakers: [
    {
      id: 'ann',
      name: 'Ann Example',
      prefix: 'Dr.',
      position: 'Director',
      organization: 'Example Customs',
      country: 'RW',
    },
    { id: 'bob', name: 'Bob Sample' },
  ],
};

/** The address of a feed, as a page would name it. Each call makes another address. */
export function feedUrl(feed: unknown): string {
  return textUrl(JSON.stringify(feed), 'application/json');
}

/** The address of any text. */
export function textUrl(text: string, type: string): string {
  return URL.createObjectURL(new Blob([text], { type }));
}
