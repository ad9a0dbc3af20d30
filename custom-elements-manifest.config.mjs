// What goes into custom-elements.json: all that a page author can set, hear, fill and style; nothing that is ours alone.

const notPublic = new Set(['private', 'protected']);

/** A module's path in the published package. */
const published = (path) => path.replace(/^(\/?)src\/(.*)\.[jt]s$/, '$1dist/lib/$2.js');

function publishPaths(value) {
  if (Array.isArray(value)) return value.forEach(publishPaths);
  if (!value || typeof value !== 'object') return undefined;
  for (const key of ['path', 'module']) if (typeof value[key] === 'string') value[key] = published(value[key]);
  return Object.values(value).forEach(publishPaths);
}

const describe = {
  name: 'wco-describe',
  analyzePhase({ ts, node, moduleDoc }) {
    // `define('wco-agenda', WcoAgenda)` registers as `customElements.define` does.
    if (ts.isCallExpression(node) && node.expression.getText() === 'define') {
      const [tag, elementClass] = node.arguments;
      if (!ts.isStringLiteral(tag)) return;
      const declaration = { name: elementClass.getText(), module: moduleDoc.path };
      moduleDoc.exports.push({ kind: 'custom-element-definition', name: tag.text, declaration });
    }
    if (ts.isClassDeclaration(node)) {
      const declaration = moduleDoc.declarations.find(({ name }) => name === node.name?.getText());
      for (const { tagName, comment } of ts.getJSDocTags(node)) {
        if (declaration && /^(?:status|since)$/.test(tagName.text)) declaration[tagName.text] = comment.trim();
      }
    }
  },
  packageLinkPhase({ customElementsManifest: manifest }) {
    // Elements that only widgets use are marked as internal: the analyzer has left out their classes already.
    const elements = new Map();
    for (const { path, declarations } of manifest.modules) {
      for (const declaration of declarations)
        if (declaration.tagName) elements.set(declaration.tagName, { path, declaration });
    }
    for (const module of manifest.modules) {
      module.exports = module.exports.filter(({ kind, name }) => kind === 'js' || elements.has(name));
      for (const { kind, name, declaration } of module.exports) {
        if (kind !== 'js') declaration.module = elements.get(name).path;
      }
    }
    manifest.modules = manifest.modules
      .filter(
        ({ path, exports }) =>
          [...elements.values()].some((element) => element.path === path) || exports.some(({ kind }) => kind !== 'js'),
      )
      .sort((one, other) => (one.path < other.path ? -1 : 1));
    for (const { declaration } of elements.values()) {
      declaration.members = declaration.members.filter(
        ({ name, privacy }) => !notPublic.has(privacy) && !name.startsWith('#'),
      );
    }
    publishPaths(manifest);
  },
};

export default {
  globs: ['src/{base,controllers,context,parts,widgets}/**/*.ts'],
  litelement: true,
  plugins: [describe],
};
