import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { once } from '../../../model/remembered.ts';
import { pdfWorkerPath } from '../pdf-assets.ts';
import type { LoopbackPort } from './loopback-port.ts';
import { type WorkerEdit, workerEdits } from './worker-edits.ts';

/** What was used up first. */
export type Spent = keyof Budget;

export interface Budget {
  /** Turns of the loops of pdf.js. */
  readonly turns: number;
  /** Of streams, after all of their filters. */
  readonly decodedBytes: number;
  /** For pages, forms, glyphs of Type 3 fonts. */
  readonly operators: number;
  /** Saved and not restored. */
  readonly savedStates: number;
  /** Form XObjects in each other. */
  readonly nestedForms: number;
}

/**
 * The worker of pdf.js, which in Node runs on the calling thread and can't be stopped from outside. So it counts what it does: every turn of
 * every loop, and what else can grow. When its budget is spent it throws, wherever it is and whatever it was doing.
 */
export interface MeteredWorker {
  /** Serves the document that is opened at the other end. */
  readonly connect: (port: LoopbackPort) => void;
  /** From here on; `onSpent` is told once, `onBreak` whenever the rest of a drawing could not be read. */
  readonly grant: (budget: Budget, onSpent: (what: Spent) => void, onBreak: () => void) => void;
  /** Adds turns, and takes the operators of the last page as done with. */
  readonly grantPage: (turns: number, operators: number) => void;
}

/** One for the process, as it takes 0.1 s to compile: what it does is counted for one document at a time. */
export const meteredWorker = once((): MeteredWorker => {
  const path = pdfWorkerPath();
  return new Script(meteredSource(readFileSync(path, 'utf8')), { filename: path }).runInThisContext()() as MeteredWorker;
});

/** The worker as a function that gives what is described above. An arrow function would be parsed twice. */
const meteredSource = (source: string): string =>
  `(function () { "use strict"; ${meter} ${countedLoops(edited(source, [...asFunction, ...workerEdits]))}\n})`;

const edited = (source: string, edits: readonly WorkerEdit[]): string => {
  const places = edits.map(({ find, put }) => ({ start: source.indexOf(find), end: source.indexOf(find) + find.length, find, put }));
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, find, put } of places.sort((one, other) => one.start - other.start)) {
    if (start < done) throw new Error(`the worker of pdfjs-dist is not the one that this was written for: no "${find}" where it is wanted`);
    pieces.push(source.slice(done, start), put);
    done = end;
  }
  return [...pieces, source.slice(done)].join('');
};

/** A module would have to be loaded from a place; this is made of a text. */
export const asFunction: readonly WorkerEdit[] = [
  {
    why: 'The worker is handed on, and not left where another copy of pdf.js would find it.',
    find: 'globalThis.pdfjsWorker = {\n  WorkerMessageHandler: WorkerMessageHandler\n};\n\nexport { WorkerMessageHandler };',
    put: 'return { connect: (port) => WorkerMessageHandler.initializeFromPort(port), grant, grantPage };',
  },
];

/** `while (x) {`, `for await (const x of y) {`, `objLoop: while (true) {`, `do {`: the worker is printed by one printer, a loop head a line. */
const loopHeads = /^[ \t]*(?:(?:\w+: )?(?:for|while) (?:await )?\(.*\) \{|do \{)$/gm;

const countedLoops = (source: string): string =>
  source.replaceAll('import.meta.url', '"file:///pdf.worker.mjs"').replace(loopHeads, '$& if (--turnsLeft < 0) spent("turns");');

// What edits may call. Once the budget is spent, everything throws at its first step.
const meter = `
let turnsLeft = 1000000000, bytesLeft = 0, operatorsLeft = 0, limits = {}, tell = null, onBreak = null;
const grant = (budget, onSpent, told) => {
  turnsLeft = budget.turns; bytesLeft = budget.decodedBytes; operatorsLeft = budget.operators; limits = budget; tell = onSpent; onBreak = told;
};
const grantPage = (turns, operators) => { turnsLeft = Math.min(turnsLeft + turns, 1073741823); operatorsLeft = operators; };
const spent = (what) => {
  turnsLeft = bytesLeft = operatorsLeft = -1;
  const told = tell;
  tell = null;
  if (told !== null) told(what);
  throw new Error("the budget is spent: " + what);
};
const spendTurns = (turns) => { turnsLeft = Math.trunc(turnsLeft - turns); if (!(turnsLeft >= 0)) spent("turns"); };
const spendBytes = (bytes) => { bytesLeft -= bytes; if (!(bytesLeft >= 0)) spent("decodedBytes"); };
const spendOperator = () => { if (--operatorsLeft < 0) spent("operators"); };
const checkStates = (depth) => { if (depth > limits.savedStates) spent("savedStates"); };
const checkForms = (depth) => { if (depth > limits.nestedForms) spent("nestedForms"); };
`.replaceAll('\n', ' ');
