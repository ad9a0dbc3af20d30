// Nothing is faster by showing less: every page says the same.

/** @typedef {{ head: string, days: readonly { title: string, sessions: readonly string[] }[] }} PageText */

const linesOf = ({ head, days }) => [head, ...days.flatMap(({ title, sessions }) => [title, ...sessions])];

/**
 * @param {readonly { title: string, text: PageText }[]} pages
 * @throws where a page does not show so many sessions, or another text than the first
 */
export function compareTexts(pages, sessions) {
  const expected = linesOf(pages[0].text);
  for (const { title, text } of pages) {
    const shown = text.days.flatMap((day) => day.sessions).filter(Boolean).length;
    if (shown !== sessions) throw new Error(`The page "${title}" shows ${shown} sessions, not ${sessions}.`);
    const lines = linesOf(text);
    const index = expected.findIndex((line, place) => line !== lines[place]);
    if (index < 0 && lines.length === expected.length) continue;
    const place = index < 0 ? expected.length : index;
    throw new Error(
      `The page "${title}" says something else than "${pages[0].title}":\n  ${lines[place]}\n  ${expected[place]}`,
    );
  }
}
