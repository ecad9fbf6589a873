import type { Basis, Bound } from '../graphql/types.ts';

interface Evidence {
  numerator: number;
  denominator: number | null;
  bound: Bound;
  basis: Basis;
  complete: boolean;
}

// Units counted one by one where the register is not complete: others may hold the tier as well.
const isPartial = (rate: Evidence) => rate.basis === 'UNIT_RECORDS' && !rate.complete;

// Where nobody is recorded and the register is not complete, the figure is not 0: it is not known.
export const isKnown = (rate: Evidence) => rate.numerator > 0 || !isPartial(rate);

// What the numerator says of the true number. At least all there are is all there are.
export const boundOf = (rate: Evidence): Bound => {
  const bound = rate.bound === 'EXACT' && isPartial(rate) ? 'AT_LEAST' : rate.bound;
  return bound === 'AT_LEAST' && rate.numerator === rate.denominator ? 'EXACT' : bound;
};

// What is to be said before the server's text, which tells the bound of a published figure itself.
export const unsaidBoundOf = (rate: Evidence): Bound => (rate.bound === 'EXACT' ? boundOf(rate) : 'EXACT');
