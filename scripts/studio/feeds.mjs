// The feeds of the pictures: the example event, and small ones for what it does not have.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const text = (en, fr, ar) => ({ en, fr, ar });

/** @param {string} root */
export const exampleFeed = (root) => JSON.parse(readFileSync(join(root, 'demo/feed/tech-con-2020.json'), 'utf8'));

const event = {
  id: 'pictures',
  name: text('2020 WCO TECH-CON', 'TECH-CON 2020 de l’OMD', 'مؤتمر TECH-CON 2020'),
  timeZone: 'Europe/Brussels',
  languages: ['en', 'fr', 'ar'],
  start: '2020-11-11T12:00:00+01:00',
  end: '2020-11-13T15:45:00+01:00',
};

/** @param {object} [rest] @param {object} [ofEvent] */
const feed = (rest, ofEvent) => ({ version: 1, event: { ...event, ...ofEvent }, ...rest });

export const emptyFeed = feed();

/** An event of which nothing is known but its name. */
export const undatedFeed = { version: 1, event: { id: event.id, name: event.name, timeZone: event.timeZone } };

export const eventThatIs = (status) => feed({}, { status });

/** Sessions that did not stay as they were. */
export const changesFeed = feed({
  rooms: [
    { id: 'a', name: text('Room A', 'Salle A', 'القاعة أ') },
    { id: 'b', name: text('Room B', 'Salle B', 'القاعة ب') },
  ],
  tracks: [{ id: 'data', name: text('Data', 'Données', 'البيانات'), color: '#f5d000' }],
  speakers: [
    { id: 'long', name: 'Maria Auxiliadora Conceição dos Santos Exemplo de Albuquerque', prefix: 'H.E. Prof. Dr.' },
  ],
  sessions: [
    {
      id: 'cancelled',
      title: text('Data quality at the source', 'La qualité des données à la source', 'جودة البيانات من المصدر'),
      start: '2020-11-13T10:00:00+01:00',
      end: '2020-11-13T10:45:00+01:00',
      room: 'a',
      track: 'data',
      status: 'cancelled',
    },
    {
      id: 'moved',
      title: text('Single window services', 'Les services de guichet unique', 'خدمات النافذة الواحدة'),
      start: '2020-11-13T11:00:00+01:00',
      end: '2020-11-13T11:45:00+01:00',
      room: 'b',
      previousRoom: 'a',
      status: 'moved',
      people: [{ speaker: 'long', role: 'moderator' }],
    },
    {
      id: 'delayed',
      title: text('The digital border', 'La frontière numérique', 'الحدود الرقمية'),
      start: '2020-11-13T12:30:00+01:00',
      end: '2020-11-13T13:15:00+01:00',
      previousStart: '2020-11-13T12:00:00+01:00',
      previousEnd: '2020-11-13T12:45:00+01:00',
      room: 'a',
      status: 'delayed',
    },
    {
      id: 'without-time',
      title: text('Side meeting of the working group', 'Réunion du groupe de travail', 'اجتماع فريق العمل'),
      room: 'b',
    },
  ],
});

/** A feed that an editor would want to be told about. */
export const faultyFeed = feed({
  sessions: [
    {
      id: 'a',
      title: 'Welcome',
      start: '2020-11-11T12:00:00+01:00',
      end: '2020-11-11T11:00:00+01:00',
      room: 'nowhere',
    },
    { id: 'a', title: 'The same id again', start: '2020-11-11T13:00:00+01:00' },
    { id: 'b', title: '', start: 'tomorrow' },
  ],
});

const number = (index) => String(index).padStart(2, '0');

/** Invented people with drawn portraits; each fifth has none. */
export const peopleFeed = feed({
  speakers: [
    ['Amina Sampleton', 'Director General', 'Invented Customs Service', 'RW'],
    ['Björn Inventado', 'Head of Unit, Risk Analysis', 'Imaginary Freight Ltd', 'CA'],
    ['Chiara Mustermann', 'Professor of Logistics', 'University of Nowhere', 'JP'],
    ['Dao Fictionova', 'Chief Data Officer', 'Union of Made-up Administrations for Trade and Border Cooperation', 'BH'],
    ['سلمى المثال', 'Policy Adviser', 'Sample Chamber of Commerce', 'EG'],
    ['Farid Exemple', 'Deputy Commissioner for Compliance, Facilitation and International Affairs', 'Imaginary', 'FR'],
    ['Ольга Примерова', 'Director', 'Invented Customs Service', 'JP'],
    ['Hamza van der Voorbeeld', 'Policy Adviser', 'Sample Chamber of Commerce', 'BE'],
    ['Ingrid Placeholder', 'Head of Unit', 'Invented Customs Service', 'NO'],
    ['João Al-Mithal', 'Chief Data Officer', 'University of Nowhere', 'PT'],
  ].map(([name, position, organization, country], index) => ({
    id: `p${index}`,
    name,
    position,
    organization,
    country,
    category:
      index % 2 ? text('Private sector', 'Secteur privé', 'القطاع الخاص') : text('Customs', 'Douane', 'الجمارك'),
    biography: 'An obviously **invented** person, who speaks of samples.\n\n- first of samples\n- then of examples',
    links: [{ kind: 'website', url: 'https://www.example.org/' }],
    ...(index < 2 && { featured: true }),
    ...(index % 5 !== 4 && { photo: { src: `/stories/samples/portraits/${number(index + 1)}.svg` } }),
  })),
});

const tiers = [
  { id: 'platinum', name: text('Platinum', 'Platine', 'البلاتيني'), order: 1 },
  { id: 'gold', name: text('Gold', 'Or', 'الذهبي'), order: 2 },
  { id: 'silver', name: text('Silver', 'Argent', 'الفضي'), order: 3 },
];

/** Invented sponsors with drawn logos of every proportion; the last one's file is missing. */
export const logosFeed = feed({
  sponsorTiers: tiers,
  sponsors: [13, 30, 7, 24, 1, 18, 35, 12, 29, 6, 23, 40, 17, 34, 41].map((logo, index) => ({
    id: `sample-${logo}`,
    name: `Sample ${number(logo)}`,
    tier: tiers[index < 1 ? 0 : index < 6 ? 1 : 2].id,
    url: 'https://www.example.org/',
    logo: `/stories/samples/logos/${number(logo)}.svg`,
    ...(index % 2 === 0 && { logoDark: `/stories/samples/logos/${number(logo)}-dark.svg` }),
  })),
});

const question = text(
  'Which subject should the next technology event look at most closely?',
  'Quel sujet le prochain événement technologique devrait-il examiner de plus près ?',
  'أيُّ موضوع ينبغي أن يوليه الحدث التكنولوجي القادم الاهتمام الأكبر؟',
);
const options = [
  { id: 'o1', label: text('Non-intrusive inspection', 'L’inspection non intrusive', 'التفتيش غير الاقتحامي') },
  { id: 'o2', label: text('Single window services', 'Le guichet unique', 'خدمات النافذة الواحدة') },
  { id: 'o3', label: text('Blockchain', 'La chaîne de blocs', 'سلسلة الكتل') },
  { id: 'o4', label: text('Artificial intelligence', 'L’intelligence artificielle', 'الذكاء الاصطناعي') },
];

/** Polls that the example event does not have. */
export const furtherPolls = [
  { id: 'upcoming', question, options, opens: '2020-11-13T15:30:00+01:00' },
  { id: 'by-hand', question, options, opens: 'manual' },
  { id: 'closed', question, options, opens: '2020-11-13T13:00:00+01:00', closes: '2020-11-13T14:00:00+01:00' },
  { id: 'later', question, options, results: 'after-close', closes: '2020-11-13T16:00:00+01:00' },
  { id: 'new', question, options, results: 'always' },
  { id: 'stars', question: text('How was this session?', 'Qu’en pensez-vous ?', 'ما رأيك؟'), kind: 'rating' },
];
