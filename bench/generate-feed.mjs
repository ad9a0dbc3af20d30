// A feed of any size, as an editor of a large congress would write it, and the same one on every run.

/** Numbers from 0 up to 1 that look like chance (mulberry32). */
function chanceFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words =
  `customs border data single window trade inspection risk analysis machine learning image scanner container cargo
  postal parcel e-commerce declaration origin tariff valuation transit corridor authorized operator blockchain sensor
  satellite drone biometrics passenger airline manifest laboratory spectrometry training capacity cooperation mutual
  recognition guarantee refund audit compliance enforcement seizure wildlife waste heritage integrity strategy
  pilot standard interface platform cloud mobile paperless signature archive statistics forecast supply chain`.split(
    /\s+/,
  );
const frenchWords =
  `douane frontière données guichet unique échanges contrôle risque analyse apprentissage image scanner conteneur fret
  colis commerce électronique déclaration origine tarif valeur transit couloir opérateur capteur satellite voyageur
  compagnie manifeste laboratoire formation coopération reconnaissance garantie audit conformité saisie patrimoine
  intégrité stratégie pilote norme interface plateforme nuage mobile signature archives statistiques prévision`.split(
    /\s+/,
  );
const givenNames = `Amina Bruno Chen Dalia Emeka Fatima Giorgos Hanna Ivan Jun Kofi Leila Marta Nadia Omar Priya Quang
  Rosa Søren Tariq Uta Viktor Wanjiru Ximena Yara Zoltán`.split(/\s+/);
const familyNames = `Abe Botha Cissé Dubois Eriksson Ferreira Gupta Haddad Ito Jansen Kowalska Lindqvist Mensah Novák
  Okafor Pérez Qureshi Rossi Silva Tanaka Usman Vargas Weber Xu Yilmaz Zhang`.split(/\s+/);
const prefixes = ['Dr.', 'Prof.', 'Mr.', 'Ms.'];
const countries = 'AR BE BR CA CN DE EG FR GH IN IT JP KE KR MA MX NG NO PE PL RW SE TN TR UY ZA'.split(' ');
const organizations = ['Customs Service', 'Revenue Authority', 'Ministry of Finance', 'University', 'Logistics Group'];
const positions = ['Director', 'Deputy Director', 'Head of Division', 'Research Fellow', 'Senior Analyst'];
const categories = ['customs', 'private sector', 'academia', 'international organization'];
const kinds = ['talk', 'talk', 'talk', 'panel', 'workshop', 'lightning', 'poster', 'keynote', 'round-table'];
const roles = [undefined, undefined, 'speaker', 'moderator', 'panellist'];
const colors = ['#0a6', '#c30', '#06c', '#a0a', '#850', '#077', '#b05', '#460', '#508', '#333'];

const slotMinutes = 45;
const slotsADay = 12;
const minuteMs = 60_000;
/** 09:00 in Brussels on the first day, in winter. */
const firstStartMs = Date.parse('2026-11-09T08:00:00Z');

/**
 * An event feed with so many sessions: several days, rooms side by side, bilingual titles, people with roles, abstracts.
 * @param {{ sessions: number, days?: number, seed?: number }} options
 */
export function generateFeed({ sessions: count, days = count > 1000 ? 5 : 3, seed = 1 }) {
  const chance = chanceFrom(seed);
  const below = (limit) => Math.floor(chance() * limit);
  const pick = (list) => list[below(list.length)];
  const often = (share) => chance() < share;
  const phrase = (list, length) => {
    const text = Array.from({ length }, () => pick(list)).join(' ');
    return text[0].toUpperCase() + text.slice(1);
  };
  const sentences = (list, length) =>
    Array.from({ length }, () => `${phrase(list, 8 + below(12))}.`)
      .join(' ')
      .replace(/(\w+ \w+\.)$/, '**$1**');
  const bilingual = (length) => ({ en: phrase(words, length), fr: phrase(frenchWords, length) });
  const isoAt = (ms) => new Date(ms + 60 * minuteMs).toISOString().replace('.000Z', '+01:00');

  const rooms = Array.from({ length: Math.ceil(count / (days * slotsADay)) }, (_, index) => ({
    id: `room-${index}`,
    name: { en: `Room ${index + 1}`, fr: `Salle ${index + 1}` },
    order: index,
    capacity: 40 + below(20) * 10,
  }));
  const tracks = colors.map((color, index) => ({ id: `track-${index}`, name: bilingual(2), color, order: index }));
  const speakers = Array.from({ length: Math.ceil(count * 0.8) }, (_, index) => ({
    id: `speaker-${index}`,
    name: `${pick(givenNames)} ${pick(familyNames)}`,
    ...(often(0.4) && { prefix: pick(prefixes) }),
    position: pick(positions),
    organization: `${phrase(words, 1)} ${pick(organizations)}`,
    category: pick(categories),
    country: pick(countries),
    biography: sentences(words, 2 + below(3)),
  }));

  const session = (_, index) => {
    const slot = Math.floor(index / rooms.length);
    const day = Math.floor(slot / slotsADay);
    // Half of the rooms are a quarter of an hour late.
    const startMs =
      firstStartMs +
      (day * 24 * 60 + (slot % slotsADay) * slotMinutes + ((index % rooms.length) % 4 > 1 ? 15 : 0)) * minuteMs;
    return {
      id: `session-${index}`,
      title: often(0.8) ? bilingual(3 + below(8)) : phrase(words, 3 + below(8)),
      abstract: { en: sentences(words, 3 + below(4)), fr: sentences(frenchWords, 3 + below(4)) },
      kind: pick(kinds),
      start: isoAt(startMs),
      end: isoAt(startMs + pick([15, 30, 40]) * minuteMs),
      room: rooms[index % rooms.length].id,
      track: pick(tracks).id,
      tags: [pick(words), pick(words)],
      people: [...new Set(Array.from({ length: 1 + below(5) }, () => pick(speakers).id))].map((speaker) => {
        const role = pick(roles);
        return { speaker, ...(role && { role }) };
      }),
      languages: often(0.8) ? ['en'] : ['en', 'fr'],
      ...(often(0.2) && { interpretation: ['fr', 'es'] }),
      ...(often(0.3) && {
        resources: [{ kind: 'slides', title: phrase(words, 3), url: `https://congress.example/slides/${index}.pdf` }],
      }),
      updated: '2026-10-01T10:00:00+02:00',
    };
  };

  return {
    version: 1,
    event: {
      id: `congress-of-${count}`,
      name: { en: `Congress of ${count} sessions`, fr: `Congrès de ${count} séances` },
      timeZone: 'Europe/Brussels',
      languages: ['en', 'fr'],
      start: isoAt(firstStartMs),
      end: isoAt(firstStartMs + (days * 24 * 60 - 14 * 60) * minuteMs),
    },
    tracks,
    rooms,
    sessions: Array.from({ length: count }, session),
    speakers,
    sponsorTiers: [{ id: 'main', name: { en: 'Main partners', fr: 'Partenaires principaux' } }],
    sponsors: [{ id: 'one', name: 'One of the partners', tier: 'main', url: 'https://partner.example/' }],
    polls: [
      {
        id: 'p1',
        question: { en: 'Which subject next?', fr: 'Quel sujet ensuite ?' },
        kind: 'single',
        options: tracks.slice(0, 4).map(({ id, name }) => ({ id, label: name })),
      },
    ],
  };
}
