import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attempt, Conversion, Loss } from '../../src/batch/conversion.ts';
import { convertAll, type Crew } from '../../src/batch/convert-all.ts';
import { failed } from '../../src/batch/file-outcome.ts';

const conversion = (message: string): Conversion => ({ outcome: failed('damaged', message), records: [], flags: {}, milliseconds: 1 });
const loss: Loss = { cause: 'crash', how: 'SIGSEGV', milliseconds: 5 };

async function* each(count: number): AsyncGenerator<number> {
  for (let task = 0; task < count; task += 1) yield task;
}

/** A crew that answers when told to; `lost` says how often each task takes its worker with it. */
const run = async (count: number, lanes: number, lost: ReadonlyMap<number, number> = new Map(), stopAfter = Number.POSITIVE_INFINITY) => {
  const events: string[] = [];
  const tries = new Map<number, number>();
  let inHand = 0;
  let most = 0;
  let settled = 0;
  const crew: Crew<number> = {
    lanes,
    async convert(task): Promise<Attempt> {
      inHand += 1;
      most = Math.max(most, inHand);
      events.push(`begin ${task} with ${inHand}`);
      for (let turn = (task * 7) % 5; turn >= 0; turn -= 1) await Promise.resolve();
      inHand -= 1;
      tries.set(task, (tries.get(task) ?? 0) + 1);
      return (tries.get(task) ?? 0) <= (lost.get(task) ?? 0)
        ? { kind: 'lost', loss }
        : { kind: 'converted', conversion: conversion('done') };
    },
    rest: () => void events.push('rest'),
  };
  await convertAll(each(count), crew, {
    settle(task, { outcome }) {
      settled += 1;
      events.push(`settle ${task} ${outcome.outcome === 'failed' ? outcome.error.message : ''}`);
    },
    lost: (task) => void events.push(`lost ${task}`),
    giveUp: () => conversion('given up'),
    stopped: () => settled >= stopAfter,
  });
  return { events, most, tries };
};

describe('convertAll', () => {
  test('settles every task once, with as many in hand as there are lanes and no more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(30), fc.integer({ min: 1, max: 5 }), async (count, lanes) => {
        const { events, most } = await run(count, lanes);
        const settled = events.filter((event) => event.startsWith('settle'));
        expect(new Set(settled).size).toBe(count);
        expect(settled).toHaveLength(count);
        expect(most).toBeLessThanOrEqual(lanes);
      }),
    );
  });

  test('tries what was lost once more, alone, after all others', async () => {
    const { events } = await run(4, 2, new Map([[1, 1]]));
    const again = events.indexOf('rest');
    expect(events.slice(again)).toEqual(['rest', 'begin 1 with 1', 'settle 1 done']);
    expect(events.slice(0, again).filter((event) => event.startsWith('settle'))).toHaveLength(3);
  });

  test('gives up what is lost twice', async () => {
    const { events, tries } = await run(3, 3, new Map([[0, 2]]));
    expect(events.at(-1)).toBe('settle 0 given up');
    expect(tries.get(0)).toBe(2);
  });

  test('does not try again once it has been told to stop', async () => {
    const { events } = await run(3, 1, new Map([[0, 1]]), 1);
    expect(events).not.toContain('rest');
  });

  test('ends when no worker can be had, and settles nothing after that', async () => {
    const settled: number[] = [];
    const crew: Crew<number> = {
      lanes: 3,
      convert: (task) =>
        task === 1 ? Promise.reject(new Error('no worker')) : Promise.resolve({ kind: 'converted', conversion: conversion('') }),
      rest() {},
    };
    const course = { settle: (task: number) => void settled.push(task), lost() {}, giveUp: () => conversion(''), stopped: () => false };
    await expect(convertAll(each(50), crew, course)).rejects.toThrow('no worker');
    const after = settled.length;
    await new Promise((resolve) => setImmediate(resolve));
    expect(settled.length).toBe(after);
    expect(after).toBeLessThan(50);
  });
});
