import type { EventFeed } from '../../src/domain/event-model.js';
import type { PartialFeed } from './feeds.js';

type Speaker = NonNullable<EventFeed['speakers']>[number];
type Sponsor = NonNullable<EventFeed['sponsors']>[number];

const portraits = import.meta.glob<string>('../samples/portraits/*.svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});
const logos = import.meta.glob<string>('../samples/logos/*.svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});

/** A feed names its pictures by http addresses. */
const absolute = (files: Record<string, string>, path: string) => new URL(files[path]!, document.baseURI).href;
const twoDigits = (number: number) => String(number).padStart(2, '0');

/** A drawn portrait, 1 to 12: upright, square and lying ones. */
export const portrait = (number: number) => absolute(portraits, `../samples/portraits/${twoDigits(number)}.svg`);

/** A drawn logo, 1 (12:1) to 40 (2:5); with `-dark` its variant for a dark ground. */
export const logo = (number: number, variant: '' | '-dark' = '') =>
  absolute(logos, `../samples/logos/${twoDigits(number)}${variant}.svg`);

/** Address of a picture that is not there. */
export const brokenPicture = () => new URL('samples/not-there.svg', document.baseURI).href;

/** Widths of the drawn logos; their height is 200. */
export const logoWidths = [
  2400, 1800, 1500, 1280, 1100, 1000, 920, 840, 780, 720, 680, 640, 600, 560, 520, 500, 480, 460, 440, 420, 400, 380,
  360, 340, 320, 300, 280, 260, 240, 230, 220, 200, 200, 180, 160, 140, 120, 100, 90, 80,
];

const given = ['Amina', 'Björn', 'Chiara', 'Dao', 'Ewa', 'Farid', 'Giulia', 'Hamza', 'Ingrid', 'João', 'Keiko', 'Lars'];
const family = [
  'Sampleton',
  'Inventado',
  'Mustermann',
  'Fictionova',
  'Placeholder',
  'Exemple',
  'van der Voorbeeld',
  'Al-Mithal',
  'Dummyević',
];
const otherScripts = ['سلمى المثال', 'Ольга Примерова', '見本 花子', '예시민', 'Παράδειγμα Νίκη'];
const positions = [
  'Director General',
  'Head of Unit, Risk Analysis',
  'Professor of Logistics',
  'Chief Data Officer',
  'Deputy Commissioner for Compliance, Facilitation and International Affairs',
  'Policy Adviser',
];
const organizations = [
  'Invented Customs Service',
  'Imaginary Freight Ltd',
  'University of Nowhere',
  'Union of Made-up Administrations for Trade and Border Cooperation',
  'Sample Chamber of Commerce',
];
const categories = [
  { en: 'Customs', fr: 'Douane', ar: 'الجمارك' },
  { en: 'Private sector', fr: 'Secteur privé', ar: 'القطاع الخاص' },
  { en: 'International organization', fr: 'Organisation internationale', ar: 'منظمة دولية' },
  { en: 'Academia', fr: 'Monde académique', ar: 'الأوساط الأكاديمية' },
];
const countries = ['RW', 'CA', 'JP', 'BH', 'BR', 'FR', 'IN', 'KE', 'NO', 'PT', 'KR'];

const pick = <T>(from: readonly T[], index: number): T => from[index % from.length]!;

/** Obviously invented people, the first two featured, each sixth without a photo. */
export function inventedSpeakers(count: number, { photos = true } = {}): Speaker[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    name: index % 10 === 9 ? pick(otherScripts, (index - 9) / 10) : `${pick(given, index)} ${pick(family, index * 7)}`,
    ...(index % 4 === 0 && { prefix: { en: 'Dr.', fr: 'Dr', ar: 'د.' } }),
    ...(index % 7 === 5 && { prefix: { en: 'H.E. Ms.', fr: 'S.E. Mme', ar: 'سعادة السيدة' } }),
    position: pick(positions, index),
    organization: pick(organizations, index),
    category: pick(categories, index),
    country: pick(countries, index),
    biography: 'An obviously **invented** person, who speaks of samples.\n\n- first of samples\n- then of examples',
    links: [
      { kind: 'linkedin', url: 'https://example.org/in' },
      { kind: 'website', url: 'https://example.org/' },
    ],
    ...(index < 2 && { featured: true }),
    ...(photos && index % 6 !== 3 && { photo: { src: portrait((index % 12) + 1) } }),
  }));
}

/** A feed of invented people, two of whom appear in a session. */
export function speakersFeed(speakers: readonly Speaker[]): PartialFeed {
  return {
    event: { languages: ['en', 'fr', 'ar'] },
    rooms: [{ id: 'a', name: { en: 'Room A', fr: 'Salle A', ar: 'القاعة أ' } }],
    sessions: [
      {
        id: 's1',
        title: { en: 'A session of samples', fr: 'Une séance d’exemples', ar: 'جلسة نماذج' },
        start: '2020-11-11T14:00:00+01:00',
        end: '2020-11-11T15:00:00+01:00',
        room: 'a',
        people: speakers.slice(0, 2).map(({ id }, index) => ({ speaker: id, role: index ? 'speaker' : 'moderator' })),
      },
    ],
    speakers,
  };
}

export const sampleTiers = [
  { id: 'platinum', name: { en: 'Platinum', fr: 'Platine', ar: 'البلاتيني' }, order: 1 },
  { id: 'gold', name: { en: 'Gold', fr: 'Or', ar: 'الذهبي' }, order: 2 },
  { id: 'silver', name: { en: 'Silver', fr: 'Argent', ar: 'الفضي' }, order: 3 },
  { id: 'supporters', name: { en: 'Supporters', fr: 'Soutiens', ar: 'الداعمون' }, order: 4 },
];

/** Logos in an order that mixes their shapes. */
const mixed = Array.from({ length: 40 }, (_, index) => ((index * 17 + 12) % 40) + 1);
const tierOf = (index: number) => (index < 2 ? 'platinum' : index < 8 ? 'gold' : index < 20 ? 'silver' : 'supporters');

/** What stories about logos can choose. */
export interface LogoOptions {
  /** The feed says how large the files are. */
  readonly sizes?: boolean;
  /** How many have a variant for a dark ground. */
  readonly dark?: number;
  /** Each third file is not there. */
  readonly broken?: boolean;
}

/** Invented sponsors with drawn logos of every proportion, in four tiers. */
export function inventedSponsors(
  count: number,
  { sizes = false, dark = 0, broken = false }: LogoOptions = {},
): Sponsor[] {
  return mixed.slice(0, count).map((number, index) => {
    const size = sizes ? { width: logoWidths[number - 1]!, height: 200 } : {};
    return {
      id: `sample-${number}`,
      name: `Sample ${twoDigits(number)}${index % 7 === 3 ? ' International Holdings' : ''}`,
      tier: tierOf(index),
      url: `https://example.org/${number}`,
      logo: { src: broken && index % 3 === 0 ? brokenPicture() : logo(number), ...size },
      ...(index < dark && { logoDark: { src: logo(number, '-dark'), ...size } }),
    };
  });
}

/** A feed of invented sponsors. */
export function sponsorsFeed(sponsors: readonly Sponsor[]): PartialFeed {
  return { event: { languages: ['en', 'fr', 'ar'] }, sponsorTiers: sampleTiers, sponsors };
}

/** Sessions that are cancelled, moved, delayed or not yet fixed. */
export const changedSessions: PartialFeed = {
  event: { languages: ['en'] },
  rooms: [
    { id: 'a', name: 'Room A' },
    { id: 'b', name: 'Room B' },
  ],
  tracks: [{ id: 'data', name: 'Data', color: '#f5d000' }],
  sessions: [
    {
      id: 'cancelled',
      title: 'Data quality at the source',
      start: '2020-11-13T10:00:00+01:00',
      end: '2020-11-13T10:45:00+01:00',
      room: 'a',
      track: 'data',
      status: 'cancelled',
    },
    {
      id: 'moved',
      title: 'Single window services',
      start: '2020-11-13T11:00:00+01:00',
      end: '2020-11-13T11:45:00+01:00',
      room: 'b',
      previousRoom: 'a',
      status: 'moved',
    },
    {
      id: 'delayed',
      title: 'The digital border',
      start: '2020-11-13T12:30:00+01:00',
      end: '2020-11-13T13:15:00+01:00',
      previousStart: '2020-11-13T12:00:00+01:00',
      previousEnd: '2020-11-13T12:45:00+01:00',
      room: 'a',
      status: 'delayed',
    },
    { id: 'open', title: 'Side meeting of the working group', room: 'b' },
  ],
};
