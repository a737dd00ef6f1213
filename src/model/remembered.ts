// Answers of pure functions that many callers ask for, worked out once. They change nothing but the time that asking takes.

/** One answer, worked out when it is first asked for. */
export const once = <Answer>(answer: () => Answer): (() => Answer) => {
  let made: { readonly answer: Answer } | undefined;
  return () => {
    made ??= { answer: answer() };
    return made.answer;
  };
};

/** For each thing as long as it is in use. */
export const rememberedFor = <Thing extends object, Answer>(answer: (thing: Thing) => Answer): ((thing: Thing) => Answer) => {
  const known = new WeakMap<Thing, { readonly answer: Answer }>();
  return (thing) => {
    const earlier = known.get(thing);
    if (earlier) return earlier.answer;
    const found = answer(thing);
    known.set(thing, { answer: found });
    return found;
  };
};

/** More than a form has different texts; a long run forgets them and begins anew. */
const textsMaximum = 2000;

/** For each text. Only for answers that cost more than looking a text up. */
export const rememberedTexts = <Answer extends NonNullable<unknown> | null>(
  answer: (text: string) => Answer,
): ((text: string) => Answer) => {
  const known = new Map<string, Answer>();
  return (text) => {
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    if (known.size >= textsMaximum) known.clear();
    const found = answer(text);
    known.set(text, found);
    return found;
  };
};
