// One page with all pictures, to look through.

/** A name as part of a file's name. */
export const fileName = (...names) => names.map((name) => name.replace(/[^a-z0-9]+/gi, '-')).join('--');

const escape = (text) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/**
 * @param {readonly { group: string, name: string, look: string, file: string, faults: readonly string[] }[]} pictures
 * @returns {string} HTML: a chapter for each group, a row for each name, with its looks side by side
 */
export function contactSheet(pictures) {
  const groups = Map.groupBy(pictures, ({ group }) => group);
  const chapters = [...groups].map(([group, inGroup]) => {
    const rows = [...Map.groupBy(inGroup, ({ name }) => name)].map(([name, looks]) => {
      const figures = looks.map(
        ({ look, file, faults }) =>
          `<figure><a href="${escape(file)}"><img src="${escape(file)}" alt="${escape(`${group}, ${name}, ${look}`)}" loading="lazy"></a>` +
          `<figcaption>${escape(look)}${faults.map((fault) => `<br><strong>${escape(fault)}</strong>`).join('')}</figcaption></figure>`,
      );
      return `<section><h3>${escape(name)}</h3><div>${figures.join('\n')}</div></section>`;
    });
    return `<h2 id="${escape(group)}">${escape(group)}</h2>\n${rows.join('\n')}`;
  });
  const links = [...groups.keys()].map((group) => `<a href="#${escape(group)}">${escape(group)}</a>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures of the widgets</title>
<style>
  body { margin: 24px; font: 15px/1.5 system-ui, sans-serif; color: #222; background: #f2f3f5; }
  nav a { margin-right: 16px; }
  section > div { display: flex; gap: 16px; align-items: start; overflow-x: auto; padding-bottom: 8px; }
  figure { margin: 0; flex: none; }
  img { display: block; max-width: 480px; max-height: 640px; background: #fff; box-shadow: 0 0 0 1px #0002; }
  figcaption { color: #555; font-size: 13px; }
  strong { color: #a00; }
</style>
<h1>Pictures of the widgets</h1>
<nav>${links.join('\n')}</nav>
${chapters.join('\n')}
</html>
`;
}
