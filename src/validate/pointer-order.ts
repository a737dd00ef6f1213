/** By segments, numbers as numbers: /indicators/2/target before /indicators/10. */
export const comparePointers = (left: string, right: string): number => {
  const [a, b] = [left.split('/'), right.split('/')];
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [x = '', y = ''] = [a[index], b[index]];
    if (x === y) continue;
    const isNumeric = /^\d+$/.test(x) && /^\d+$/.test(y);
    return isNumeric ? Number(x) - Number(y) : x < y ? -1 : 1;
  }
  return a.length - b.length;
};
