import { expect, test } from 'vitest';
import { guardFaults } from '../../src/cli/guard-faults.ts';

test('what a library throws in a callback fails the work, and not the process', async () => {
  const stray = (): Promise<never> =>
    new Promise(() => {
      setImmediate(() => {
        throw new Error('stray');
      });
    });
  await expect(guardFaults(stray)).rejects.toThrow('stray');
  await expect(guardFaults(async () => 'whole')).resolves.toBe('whole');
});

test('a rejection that nobody waits for leaves the work as it is', async () => {
  const forgetful = async (): Promise<string> => {
    void Promise.reject(new Error('forgotten'));
    await new Promise((resolve) => setImmediate(resolve));
    return 'whole';
  };
  await expect(guardFaults(forgetful)).resolves.toBe('whole');
});
