/**
 * Under what name a vote lies in the service, and is published after closing: SHA-256 of `poll/vote`, in hexadecimal. Who
 * knows the vote's id finds the own ballot (`printf 'p1/<vote>' | sha256sum`); nobody gets from the hash back to the id.
 */
export const ballotHash = (poll: string, vote: string): Promise<string> => sha256(`${poll}/${vote}`);

/**
 * Under what name a voter is kept. The poll is part of it, so that one voter is a stranger from poll to poll; the first
 * word is, so that it can never equal a ballot's.
 */
export const voterHash = (poll: string, voter: string): Promise<string> => sha256(`voter/${poll}/${voter}`);

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
