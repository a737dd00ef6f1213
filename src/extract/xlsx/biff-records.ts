/** One record of a BIFF stream ([MS-XLS] 2.1.4). */
export interface BiffRecord {
  readonly type: number;
  readonly start: number;
  readonly body: DataView;
}

const headerBytes = 4;

/** The records from `start` on, until the stream ends or is cut. */
export function* biffRecords(stream: Uint8Array, start: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = start; at + headerBytes <= stream.length; ) {
    const length = view.getUint16(at + 2, true);
    if (at + headerBytes + length > stream.length) return;
    yield { type: view.getUint16(at, true), start: at, body: new DataView(stream.buffer, stream.byteOffset + at + headerBytes, length) };
    at += headerBytes + length;
  }
}
