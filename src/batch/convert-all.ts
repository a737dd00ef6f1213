import type { Attempt, Conversion, Loss } from './conversion.ts';

/** Who converts: worker processes, or the test's own. */
export interface Crew<Task> {
  /** How many tasks it works on at a time. */
  readonly lanes: number;
  /** Never rejects because of the file; rejects when no worker can be had. */
  convert(task: Task): Promise<Attempt>;
  /** Lets idle workers go, so that the next task has a fresh one, and the machine, to itself. */
  rest(): void;
}

export interface Course<Task> {
  settle(task: Task, conversion: Conversion): void;
  lost(task: Task, loss: Loss): void;
  /** What a file gives that was lost twice. */
  giveUp(loss: Loss): Conversion;
  /** Whether to finish what is in hand and begin nothing more. */
  stopped(): boolean;
}

/**
 * Converts the tasks, each lane taking the next when it is free. A file that takes its worker with it is tried once more, alone,
 * when all others are done: the fault may have been a neighbour's hunger, or what many files had left in the worker.
 */
export const convertAll = async <Task>(tasks: AsyncIterator<Task>, crew: Crew<Task>, course: Course<Task>): Promise<void> => {
  const again: Task[] = [];
  let broken = false;
  const lane = async (): Promise<void> => {
    while (!broken) {
      const next = await tasks.next();
      if (next.done === true) return;
      const attempt = await crew.convert(next.value);
      if (broken) return;
      if (attempt.kind === 'converted') course.settle(next.value, attempt.conversion);
      else {
        course.lost(next.value, attempt.loss);
        again.push(next.value);
      }
    }
  };
  const watched = async (): Promise<void> => {
    try {
      await lane();
    } catch (error) {
      broken = true;
      throw error;
    }
  };
  await Promise.all(Array.from({ length: crew.lanes }, watched));
  for (const task of again) {
    if (course.stopped()) return;
    crew.rest();
    const attempt = await crew.convert(task);
    course.settle(task, attempt.kind === 'converted' ? attempt.conversion : course.giveUp(attempt.loss));
  }
};
