/** After so many attempts nothing but a network that has come back leads to a further one. */
const attempts = 6;

/** A classic script knows its own address, only while it runs; in a module `./` stands for the module's own folder. */
const script = document.currentScript as HTMLScriptElement | null;
const base = script?.src ? new URL('.', script.src).href : './';

/** How often something failed, and everything after it was fetched from another address. */
let round = 0;

/**
 * Fetches script files of ours side by side, named as in `ScriptFiles`. Where one cannot be had the promise is rejected,
 * and behind the scenes they are tried again.
 */
export function fetchScripts(names: string, attempt = 0): Promise<readonly unknown[]> {
  const mine = round;
  const folder = spell(mine);
  const modules = Promise.all(names.split(' ').map((name) => import(/* @vite-ignore */ `${base}${folder}/${name}.js`)));
  modules.catch((error: unknown) => {
    if (!attempt) console.warn('wco-event-widgets:', error);
    if (mine === round) round++;
    void pause(attempt).then(() => fetchScripts(names, attempt + 1));
  });
  return modules;
}

/**
 * The folder "chunks", spelled in another way each round: servers read `%63hunks` as the same. A browser never asks again
 * for a module that failed, nor for one that names it: with a query it would get a fresh copy of one file, which names the
 * failed one as before. In a fresh folder all are fresh, for they name each other by relative addresses.
 */
function spell(way: number): string {
  return 'chunks'.replace(/./g, (letter, place: number) =>
    (way >> place) & 1 ? `%${letter.charCodeAt(0).toString(16)}` : letter,
  );
}

/** Twice as long each time, but no longer than until the network is back. In part by chance: not all pages at once. */
function pause(attempt: number): Promise<unknown> {
  return new Promise((resolve) => {
    addEventListener('online', resolve, { once: true });
    if (attempt < attempts) setTimeout(resolve, 2 ** attempt * (1000 + Math.random() * 1000));
  });
}
