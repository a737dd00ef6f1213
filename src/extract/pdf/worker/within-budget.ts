import { IngestError } from '../../../model/ingest-error.ts';
import { type Budget, meteredWorker, type Spent } from './metered-worker.ts';

/** What the work on a document tells while it goes on. */
export interface Progress {
  /** The next page is begun. */
  readonly beginPage: (number: number) => void;
  /** Pages of whose drawing a part could not be read. */
  readonly brokenPages: ReadonlySet<number>;
  /** Something was thrown where nobody waits for it. */
  readonly fail: (error: unknown) => void;
}

/** Forms and budgets of all kinds took 0.03 to 0.4 million turns a page, and 2 million at most for one with five fonts. */
const turnsOfAnyFile = 20_000_000;
/** Reading a font takes three to ten a byte. */
const turnsPerByte = 20;
const turnsPerPage = 1_000_000;
/** V8 counts slower beyond what it keeps in 31 bits. */
const turnsMaximum = 1_000_000_000;
/** On one page. A drawing by a plotter has some ten thousand to a hundred thousand; twenty forms that show each other three times each have billions. */
const operatorsMaximum = 500_000;
/** Saved and never restored. ISO 32000-1 annex C asks readers for 28; in pdf.js each costs the more, the more there are. */
const savedStatesMaximum = 5_000;
/** Each takes some of the stack. Producers that wrap what they are given come to ten. */
const nestedFormsMaximum = 100;

/**
 * Work on one document that ends in an IngestError 'over-limit' when pdf.js does more for it than any form needs. What it does is counted, not
 * timed: the same bytes end in the same way on every machine, however busy that is.
 */
export const withinBudget = async <Result>(
  fileBytes: number,
  decodedBytes: number,
  work: (progress: Progress) => Promise<Result>,
): Promise<Result> => {
  const worker = meteredWorker();
  const budget: Budget = {
    turns: Math.min(turnsMaximum, turnsOfAnyFile + turnsPerByte * fileBytes),
    decodedBytes,
    operators: operatorsMaximum,
    savedStates: savedStatesMaximum,
    nestedForms: nestedFormsMaximum,
  };
  let page = 0;
  let refusal: IngestError | undefined;
  let stop: (reason: IngestError) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = (reason) => {
      refusal ??= reason;
      reject(reason);
    };
  });
  const brokenPages = new Set<number>();
  worker.grant(
    budget,
    (what) => stop(overLimit(what, page, budget)),
    () => brokenPages.add(page),
  );
  const working = work({
    brokenPages,
    beginPage: (number) => {
      page = number;
      worker.grantPage(turnsPerPage, operatorsMaximum);
    },
    fail: (cause) => stop(new IngestError('damaged', 'PDF 文件已损坏，无法读取', { cause })),
  });
  try {
    const result = await Promise.race([working, stopped]);
    // pdf.js leaves out what throws, and goes on.
    if (refusal) throw refusal;
    return result;
  } catch (error) {
    if (refusal) await windingUp(working);
    throw refusal ?? error;
  }
};

/** Steps of promises; closing takes some dozens. */
const stepsToWindUp = 1_000;

/** Lets go of the document: with nothing left to spend that takes no time, but pdf.js may also wait for what never comes. */
const windingUp = async (working: Promise<unknown>): Promise<void> => {
  let isDone = false;
  const done = (): void => {
    isDone = true;
  };
  working.then(done, done);
  for (let step = 0; step < stepsToWindUp && !isDone; step += 1) await undefined;
};

const overLimit = (what: Spent, page: number, { decodedBytes }: Budget): IngestError => {
  const where = page === 0 ? 'PDF 文件' : `PDF 第 ${page} 页`;
  const said: Readonly<Record<Spent, string>> = {
    turns: '内容过于复杂，超过读取上限',
    decodedBytes: `解压后的数据超过上限 ${decodedBytes} 字节`,
    operators: `绘图指令超过 ${operatorsMaximum} 条`,
    savedStates: `嵌套的绘图状态超过 ${savedStatesMaximum} 层`,
    nestedForms: `图形套用超过 ${nestedFormsMaximum} 层`,
  };
  return new IngestError('over-limit', `${where}${said[what]}，已停止读取`);
};
