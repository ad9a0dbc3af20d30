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
    if (!/^server\/.*\.js$/.test(name)) files.set(name, text);
  };
  const { diagnostics } = ts.createProgram(fileNames, options).emit(undefined, write);
  if (diagnostics.length) throw new Error(ts.formatDiagnostics(diagnostics, formatHost));
  return files;
}

parentPort.postMessage(buildLib(workerData));
