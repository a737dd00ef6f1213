/** A change to the source of pdf.js's worker. Lines keep their numbers, as stacks name them. */
export interface WorkerEdit {
  /** What of a file it is for. */
  readonly why: string;
  /** Stands in the source exactly once. */
  readonly find: string;
  readonly put: string;
}

const before = (why: string, find: string, statement: string): WorkerEdit => ({ why, find, put: `${statement} ${find}` });
const after = (why: string, find: string, statement: string): WorkerEdit => ({ why, find, put: `${find} ${statement}` });

/** What is kept at every turn weighs more than a step over a byte. */
const turnsPerEntry = 20;
/** Beginning a form asks for its dictionaries, its resources, a parser. */
const turnsPerForm = 300;
/** Taking the first entry off a long array moves all others, some hundreds in the time of a turn. */
const entriesMovedPerTurn = 32;

/** What a file states with a few bytes and pdf.js writes out in full. */
const writtenOut: readonly WorkerEdit[] = [
  before(
    'begincidrange <00000000> <00ffffff>, again and again',
    'if (high - low > MAX_MAP_RANGE) {\n      throw new Error("mapCidRange - ',
    `spendTurns(${turnsPerEntry} * Math.max(0, high - low));`,
  ),
  before(
    'beginbfrange <00000000> <00ffffff>',
    'if (high - low > MAX_MAP_RANGE) {\n      throw new Error("mapBfRange - ',
    `spendTurns(${turnsPerEntry} * Math.max(0, high - low));`,
  ),
  before(
    '/W [0 1000000000 500]',
    'for (let j = start; j <= code; j++) {\n              glyphsWidths[j] = width;',
    `spendTurns(${turnsPerEntry} * Math.max(0, code - start));`,
  ),
  before(
    '/W2 [0 1000000000 -1000 500 880]',
    'for (let j = start; j <= code; j++) {\n                glyphsVMetrics[j] = vmetric;',
    `spendTurns(${turnsPerEntry} * Math.max(0, code - start));`,
  ),
  before(
    'a TrueType font that maps all of 32 bits in one group (OpenType, cmap format 12)',
    'for (let charCode = startCharCode; charCode <= endCharCode; charCode++) {',
    `spendTurns(${turnsPerEntry} * Math.max(0, endCharCode - startCharCode));`,
  ),
  before(
    '/FunctionType 0 /Size [1000 1000 1000]',
    'const array = new Array(length);\n    let codeSize',
    `spendTurns(${turnsPerEntry} * length);`,
  ),
  before(
    '/FunctionType 0 with thirty inputs, which stands in a cube of 2^30 corners',
    'const cubeN = new Float64Array(cubeVertices)',
    `spendTurns(cubeVertices);`,
  ),
  before(
    '/LastChar 1000000000',
    'for (let i = this.firstChar, ii = this.lastChar; i <= ii; i++) {\n      callback(i, i);',
    `spendTurns(${turnsPerEntry} * Math.max(0, this.lastChar - this.firstChar));`,
  ),
  before(
    'a cross-reference stream whose entries take no bytes: /W [0 0 0] /Index [0 1000000000]',
    'const entry = {};\n        entry.offset = offset;',
    `spendTurns(${turnsPerEntry});`,
  ),
  before('/Index with a million ranges', 'const [first, n] = entryRanges;', `spendTurns(entryRanges.length / ${entriesMovedPerTurn});`),
  before('/Contents with a million streams', 'const stream = streams.shift();', `spendTurns(streams.length / ${entriesMovedPerTurn});`),
];

const decoded: readonly WorkerEdit[] = [
  before(
    'a stream that inflates to a thousand times its size, in another such',
    'const buffer2 = new Uint8Array(size);',
    'spendBytes(size - buffer.byteLength);',
  ),
  after('the same where Node inflates it', 'totalLength += chunk.byteLength;', 'spendBytes(chunk.byteLength);'),
];

const drawn: readonly WorkerEdit[] = [
  after(
    'forms in forms, many times over or thousands deep',
    'async buildFormXObject(resources, xobj, smask, operatorList, task, initialState, localColorSpaceCache, seenRefs) {',
    `spendTurns(${turnsPerForm}); checkForms(seenRefs ? seenRefs._set.size : 0);`,
  ),
  before('operators without end', 'this.optimizer.push(fn, args);', 'spendOperator();'),
  before('q q q q … on a page, in a form or in a glyph', 'this.stateStack.push(this.state);', 'checkStates(this.stateStack.length);'),
];

/** Pixels, shadings, patterns and outlines: only the place matters where they are painted. */
const unneeded: readonly WorkerEdit[] = [
  before(
    'a picture, whose width, height and filters may say anything',
    'const imageMask = dict.get("IM", "ImageMask") || false;',
    'operatorList.addImageOps(OPS.paintImageXObject, [null, w, h], optionalContent); return;',
  ),
  // Nothing else has a use for the filters of pictures: a font behind /CCITTFaxDecode with 1e9 columns and 1e9 rows.
  ...[
    'return new JpegStream(stream, maybeLength, params);',
    'return new JpxStream(stream, maybeLength, params);',
    'return new CCITTFaxStream(stream, maybeLength, params);',
    'return new Jbig2Stream(stream, maybeLength, params);',
  ].map((find) => ({ why: 'anything behind a filter that is for pictures', find, put: 'return new NullStream();' })),
  before('a shading, of a function or a mesh', 'let id = localShadingPatternCache.get(shading);', 'return "shading";'),
  before('a pattern, and all that its cell shows', 'const patternName = args.pop();', 'operatorList.addOp(fn, []); return;'),
  before('the outlines of text that is clipped to or filled with a pattern', 'function buildPath(fontChar) {', 'return;'),
  before(
    'colours that a glyph of a Type 3 font may not have',
    'let i = 0,\n      ii = operatorList.length;\n    while (i < ii) {',
    'return;',
  ),
];

/** A promise that is refused while nobody waits for it ends the process of whoever has not asked to be told. */
const refused: readonly WorkerEdit[] = [
  {
    why: 'a page whose dictionary breaks off, which is asked for before it is wanted',
    find: 'pageDictCache.put(lastKid, xref.fetchAsync(lastKid));',
    put: 'const fetched = xref.fetchAsync(lastKid); fetched.catch(() => {}); pageDictCache.put(lastKid, fetched);',
  },
];

/** What is left out or shown in place of what could not be read. */
const feigned: readonly WorkerEdit[] = [
  {
    why: 'a first page that is none, with which all others are left out: shown as a single blank page',
    find: 'if (recoveryMode && ignoreErrors && pageIndex === 0) {',
    put: 'if (false) {',
  },
  before(
    'drawing that breaks off where it makes no sense',
    'warn(`getOperatorList - ignoring errors during ',
    'if (onBreak !== null) onBreak();',
  ),
];

/** What a worker does for others on its machine: here there is one thread, and messages are not copied on their way. */
const shared: readonly WorkerEdit[] = [
  {
    why: 'breaks every 20 ms, with which the count would depend on the clock',
    find: 'return this.endTime <= Date.now();',
    put: 'return false;',
  },
  {
    why: 'operators that were handed over and would be taken back',
    find: 'this.fnArray.length = 0;\n    this.argsArray.length = 0;',
    put: 'this.fnArray = [];\n    this.argsArray = [];',
  },
];

export const workerEdits: readonly WorkerEdit[] = [...shared, ...refused, ...feigned, ...writtenOut, ...decoded, ...drawn, ...unneeded];
