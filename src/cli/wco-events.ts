#!/usr/bin/env node
import { run } from './run.js';

// Whoever reads only the first lines, as `head` does, has seen enough.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

process.exitCode = await run(process.argv.slice(2), process);
