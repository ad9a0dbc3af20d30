// ES modules and their types for bundlers, one file for each of ours; of the server, which is bundled, the types alone.
// Runs as a worker, beside the bundler.
import { join, relative } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import ts from 'typescript';

const formatHost = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => '', getNewLine: () => '\n' };

/** @returns {Map<string, string>} files by their path in `dist/lib` */
function buildLib(root) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.lib.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = new Map();
  const write = (path, text) => {
    const name = relative(options.outDir, path);
    if (/^server\/.*\.js$/.test(name)) return;
    // Types that the compiler worked out itself are named by the package that makes them; ours depends on Lit alone.
    files.set(name, text.replace(/import\("lit-html(\/[^"]*)?"\)/g, 'import("lit$1")'));
  };
  const { diagnostics } = ts.createProgram(fileNames, options).emit(undefined, write);
  if (diagnostics.length) throw new Error(ts.formatDiagnostics(diagnostics, formatHost));
  return files;
}

parentPort.postMessage(buildLib(workerData));
