import { z } from 'zod';

/**
 * A union of objects that the first key of each tells apart. An object is checked by the one whose key it has; where that one does not
 * accept it, all are asked, so that what passes and what is said of the rest are those of the plain union. That one would try the
 * options in turn and write down what each has against the object.
 */
export const unionByKey = <const Options extends readonly z.ZodObject[]>(options: Options): z.ZodUnion<Options> =>
  new UnionByKey({ type: 'union', options }) as z.ZodUnion<Options>;

const UnionByKey = z.core.$constructor<z.ZodUnion>('UnionByKey', (union, definition) => {
  z.ZodUnion.init(union, definition);
  const askAll = union._zod.parse;
  const byKey = definition.options.map((option) => [firstKey(option), option] as const);
  union._zod.parse = (payload, context) => {
    const { value } = payload;
    const option = typeof value === 'object' && value !== null ? byKey.find(([key]) => key in value)?.[1] : undefined;
    const result = option?._zod.run({ value, issues: [] }, context);
    return result && !(result instanceof Promise) && result.issues.length === 0 ? result : askAll(payload, context);
  };
});

const firstKey = (option: z.core.$ZodType): string => (option instanceof z.ZodObject ? (Object.keys(option.shape)[0] ?? '') : '');
