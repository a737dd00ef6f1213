import { characterClasses, classBit } from '../chinese/character-classes.ts';
import { rememberedFor } from '../model/remembered.ts';
import type { RepairRule } from './repair-rule.ts';

/** Which rules of a list a text calls for: a bit for each, by its place in the list. */
export const callsFor = rememberedFor((rules: readonly RepairRule[]) => characterClasses(rules.map(({ needs }) => needs)));

export const callOf = classBit;
