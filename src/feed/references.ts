/** Which fields name an item of which list. Of a record, its keys do. */
export interface References {
  readonly [field: string]: string | References;
}

export const references: References = {
  rooms: { walkMinutes: 'rooms' },
  sessions: {
    room: 'rooms',
    rooms: 'rooms',
    previousRoom: 'rooms',
    track: 'tracks',
    people: { speaker: 'speakers' },
    sponsor: 'sponsors',
    polls: 'polls',
  },
  sponsors: { tier: 'sponsorTiers', booth: { session: 'sessions' } },
  polls: { session: 'sessions' },
};
