import { z } from 'zod';
import { once } from '../model/remembered.ts';
import { type FormRecord, formRecordSchema } from './form-record.ts';

/**
 * A record by its schema, which zod turns into one function where a record is first checked. What that function does not accept is given
 * to the schema itself, which says why. Trying the kinds of places in turn alone took as long as a whole stage.
 */
export const checkRecord = (value: unknown): FormRecord => compiled().parse(value);

const compiled = once(() => z.compile(formRecordSchema, { strict: true }));
