#!/usr/bin/env node
import { runCli } from './run-cli.ts';

// A reader that has seen enough ('jixiao schema | head') is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

process.exitCode = await runCli(process.argv.slice(2));
