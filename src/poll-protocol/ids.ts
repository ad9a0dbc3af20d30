/** Poll and option ids: 1 to 64 of A-Z a-z 0-9 _ -. */
export const isPollId = (id: unknown): id is string => typeof id === 'string' && /^[\w-]{1,64}$/.test(id);

/** Vote ids, and the tokens that browsers make for voters: 22 to 64 of the same signs, 128 random bits in them. */
export const isVoteId = (id: unknown): id is string => typeof id === 'string' && /^[\w-]{22,64}$/.test(id);

/** Voters of a poll with codes or signed links bring what the organiser gave them: shorter or longer, safe in addresses. */
export const isVoterToken = (token: unknown, identity: 'open' | 'code' | 'link' = 'open'): token is string =>
  identity === 'open' ? isVoteId(token) : typeof token === 'string' && /^[\w.~-]{4,512}$/.test(token);

/** A voter's count of own changes. */
export const isRevision = (revision: unknown): revision is number =>
  Number.isInteger(revision) && (revision as number) >= 0 && (revision as number) < 2 ** 31;

/** A vote id or voter token: 128 random bits in 22 signs. Works on pages without TLS, too, where `crypto.randomUUID` is missing. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .slice(0, 22)
    .replace(/\+/g, '-')
    .replace(/\//g, '_');
}
