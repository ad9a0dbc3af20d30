// The licences of what our files contain of others, as those licences ask.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const packageOf = (id) => /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(id)?.slice(1);

/** @param {readonly { moduleIds: readonly string[] }[]} chunks */
export function licenses(root, chunks) {
  const packages = new Map(
    chunks.flatMap(({ moduleIds }) =>
      moduleIds.flatMap((id) => {
        const [folder, name] = packageOf(id) ?? [];
        return name && !id.startsWith('\0') ? [[name, folder]] : [];
      }),
    ),
  );
  const texts = [...packages].sort().map(([name, folder]) => {
    const { version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Copyright ${author?.name ?? author}`;
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  const own = join(root, 'LICENSE');
  const first = existsSync(own) ? [`wco-event-widgets (MIT)\n\n${readFileSync(own, 'utf8').trim()}\n`] : [];
  return [...first, ...texts].join(`\n${'-'.repeat(80)}\n\n`);
}
