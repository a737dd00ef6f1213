import { ingest } from '../ingest.ts';
import { serveConversions } from './serve-conversions.ts';
import type { WorkerSettings } from './worker-messages.ts';

// A worker process begins here; worker-process.ts starts it.

const { limits, repairs, log } = JSON.parse(process.argv[2] ?? '') as WorkerSettings;
serveConversions((bytes, file) => ingest(bytes, file, { limits, repairs }), limits.bytes, log);
