import { rememberedTexts } from '../model/remembered.ts';

/** A pointer in its segments, numbers as numbers. */
type Place = readonly (string | number)[];

/** Records have much the same places. */
const placeOf = rememberedTexts(
  (pointer): Place => pointer.split('/').map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment)),
);

const comparePlaces = (a: Place, b: Place): number => {
  for (let index = 0; index < a.length && index < b.length; index += 1) {
    const [x = '', y = ''] = [a[index], b[index]];
    if (x === y) continue;
    return typeof x === 'number' && typeof y === 'number' ? x - y : String(x) < String(y) ? -1 : 1;
  }
  return a.length - b.length;
};

/** By segments, numbers as numbers: /indicators/2/target before /indicators/10. */
export const comparePointers = (left: string, right: string): number => comparePlaces(placeOf(left), placeOf(right));

/** In that order, those of one place by their codes. */
export const byPointer = <Told extends { readonly pointer: string; readonly code: string }>(all: readonly Told[]): readonly Told[] =>
  all
    .map((told) => ({ told, place: placeOf(told.pointer) }))
    .sort((a, b) => comparePlaces(a.place, b.place) || (a.told.code < b.told.code ? -1 : a.told.code > b.told.code ? 1 : 0))
    .map(({ told }) => told);
