// The script files for web pages: a loader, the chunks it fetches, and everything in one file.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { minify } from 'terser';
import { build } from 'vite';
import { localePath, sharedFiles, withNeeds } from './chunks.mjs';
import { insistOnLean, leanLit } from './lean-lit.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { namesBetweenChunks } from './names-between-chunks.mjs';
import { plainProperties } from './plain-properties.mjs';

/** What the browsers of our floor understand: Chrome 111, Firefox 115, Safari 16.4. */
const target = ['chrome111', 'firefox115', 'safari16.4'];

const templates = {
  name: 'wco:templates',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /\b(?:html|svg|css)`/ },
    handler: (code, id) => ({ code: minifyTemplates(code, basename(id)) }),
  },
};

const properties = {
  name: 'wco:properties',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /decorate\w*\(/ },
    handler(code, id) {
      const plain = plainProperties(code, basename(id));
      return plain === undefined ? null : { code: plain };
    },
  },
};

const lit = {
  name: 'wco:lean-lit',
  transform: {
    filter: { id: /\/(?:src\/.*\.ts|node_modules\/(?:@lit\/|lit-).*\.js)$/ },
    handler(code, id) {
      if (id.includes('/node_modules/')) return { code: leanLit(code, id) };
      insistOnLean(code, id);
      return null;
    },
  },
};

/**
 * In chunks, import() goes by the loader, which fetches a file together with what it needs, and tries again. It is told
 * the names of all that the importing chunk has not brought with it.
 */
const throughLoader = {
  name: 'wco:through-loader',
  renderChunk(code, { fileName: importer }, options, { chunks }) {
    const here = withNeeds(importer, chunks);
    const call = (statement, quote, fileName) => {
      const names = withNeeds(fileName, chunks).filter((each) => each === fileName || !here.includes(each));
      return `globalThis[Symbol.for("wco-event-widgets.page")].load("${namesOf(names)}")`;
    };
    return { code: code.replace(/\bimport\((["'`])\.\/(.+?\.js)\1\)/g, call) };
  },
};

const namesOf = (fileNames) => fileNames.map((fileName) => fileName.replace(/\.js$/, '')).join(' ');

const smallest = {
  name: 'wco:smallest',
  renderChunk: async (code) => ({
    code: (
      await minify(code, {
        module: true,
        ecma: 2022,
        compress: {
          passes: 4,
          hoist_props: true,
          keep_fargs: false,
          pure_getters: true,
          unsafe_arrows: true,
          unsafe_methods: true,
        },
        mangle: true,
        nameCache: namesBetweenChunks(code),
        format: { comments: false },
      })
    ).code,
  }),
};

/** Runs one build in memory; resolves to its files. */
async function bundle(root, { entry, formats, output, define = {}, plugins = [] }) {
  const results = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    plugins: [lit, properties, templates, ...plugins, smallest],
    build: {
      write: false,
      target,
      lib: { entry, name: 'wco', formats },
      rolldownOptions: {
        checks: { pluginTimings: false },
        output: {
          // Names are short already: only the white space is left to take away.
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
          comments: false,
          ...output,
        },
      },
    },
  });
  return [results].flat().flatMap((result) => result.output);
}

/** Of each element's tag the module that registers it, as registry.ts has it. */
function readRegistry(root) {
  const source = readFileSync(join(root, 'src/embed/registry.ts'), 'utf8');
  const lines = [...source.matchAll(/'(wco-[\w-]+)': \(\) => import\('\.\.\/(.+?)\.js'\)/g)];
  if (!lines.length) throw new Error('src/embed/registry.ts: no line is understood.');
  return Object.fromEntries(lines.map(([, tag, path]) => [tag, join(root, 'src', `${path}.ts`)]));
}

function chunkName({ name, facadeModuleId }) {
  const id = facadeModuleId ?? '';
  const [isWords, share] = localePath.exec(id) ?? [];
  const kind = isWords ? ['words', share] : [/\/i18n\/problems\//.test(id) && 'problems'];
  return `${[...kind, name].filter(Boolean).join('-')}-[hash].js`;
}

async function buildChunks(root, registry) {
  let shared;
  return bundle(root, {
    entry: Object.fromEntries(Object.values(registry).map((id) => [basename(dirname(id)), id])),
    formats: ['es'],
    plugins: [throughLoader],
    output: {
      entryFileNames: chunkName,
      chunkFileNames: chunkName,
      hashCharacters: 'base36',
      codeSplitting: {
        groups: [
          {
            debugName: 'shared',
            name(id, context) {
              shared ??= sharedFiles(registry, (each) => context.getModuleInfo(each));
              return shared.get(id) ?? null;
            },
          },
        ],
      },
    },
  });
}

/** What the loader knows of the chunks, as src/embed/script-files.ts has it. */
function scriptFiles(chunks, registry) {
  const byFileName = Object.fromEntries(chunks.map((chunk) => [chunk.fileName, chunk]));
  const filesOf = (id) => {
    const { fileName } = chunks.find(({ facadeModuleId }) => facadeModuleId === id);
    return namesOf(withNeeds(fileName, byFileName));
  };
  const tags = Object.fromEntries(Object.entries(registry).map(([tag, id]) => [tag, filesOf(id)]));
  const locales = chunks.flatMap(({ facadeModuleId, fileName }) => {
    const { input, 1: share, 2: language } = localePath.exec(facadeModuleId ?? '') ?? {};
    // What words need is there with every element.
    return input ? { share, fileName, entry: [language.toLowerCase(), namesOf([fileName])] } : [];
  });
  const byLanguage = (files) => Object.fromEntries(files.map(({ entry }) => entry));
  const further = Object.entries(tags).map(([tag, names]) => {
    const asked = names.split(' ').flatMap((name) => byFileName[`${name}.js`].dynamicImports);
    return [tag, byLanguage(locales.filter(({ share, fileName }) => share && asked.includes(fileName)))];
  });
  return {
    tags,
    languages: byLanguage(locales.filter(({ share }) => !share)),
    further: Object.fromEntries(further.filter(([, languages]) => Object.keys(languages).length)),
  };
}

function only(output) {
  if (output.length !== 1) throw new Error(`One file was expected, not ${output.map(({ fileName }) => fileName)}.`);
  return output[0].code;
}

/**
 * The script files by their path in `dist/embed`, and what the loader knows of them.
 * @returns {Promise<{ files: Map<string, string>, scripts: ReturnType<typeof scriptFiles>, chunks: readonly object[] }>}
 */
export async function buildEmbed(root, version) {
  const registry = readRegistry(root);
  const single = { formats: ['iife'], output: { codeSplitting: false } };
  const [chunks, all] = await Promise.all([
    buildChunks(root, registry),
    bundle(root, { ...single, entry: join(root, 'src/embed/wco-widgets.all.ts') }),
  ]);
  const scripts = scriptFiles(chunks, registry);
  const loader = await bundle(root, {
    ...single,
    entry: join(root, 'src/embed/wco-widgets.ts'),
    define: { __SCRIPT_FILES__: JSON.stringify(scripts) },
  });
  const banner = `/*! wco-event-widgets ${version}: licenses.txt */\n`;
  const files = new Map([
    ['wco-widgets.js', banner + only(loader)],
    ['wco-widgets.all.js', banner + only(all)],
    ...chunks.map(({ fileName, code }) => [`chunks/${fileName}`, code]),
  ]);
  for (const [path, code] of files) {
    if (path !== 'wco-widgets.js' && /\bimport\(/.test(code)) throw new Error(`${path} calls import() by itself.`);
  }
  return { files, scripts, chunks: [...chunks, ...all] };
}
