// The library: bytes and a file name in, records out. No disk is touched.
export { ingest, type IngestOptions } from './ingest.ts';
export { IngestError, type IngestErrorCode } from './model/ingest-error.ts';
export type { Limits } from './model/limits.ts';
export {
  type Category,
  type Condition,
  type Deadline,
  type Family,
  type FormRecord,
  type Frequency,
  type IndicatorRecord,
  type RepairRecord,
  type Target,
  formRecordJsonSchema,
} from './canonical/form-record.ts';
