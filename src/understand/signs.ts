import { characterClasses, classBit } from '../chinese/character-classes.ts';

/** Whether a text holds what some patterns begin with or cannot do without; most texts hold none of it and need not be asked. */
export const signsIn = characterClasses([/[：:]/, /\s/, /[2二]/]);

export const colon = classBit(0);
export const blank = classBit(1);
/** Of 2020 and 二〇二〇. */
export const yearFigure = classBit(2);
