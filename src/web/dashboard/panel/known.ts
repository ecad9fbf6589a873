import type { Basis, Bound } from '../graphql/types.ts';

interface Evidence {
  numerator: number;
  bound: Bound;
  basis: Basis;
  complete: boolean;
}

// Units counted one by one where the register is not complete: others may hold the tier as well.
const isPartial = (rate: Evidence) => rate.basis === 'UNIT_RECORDS' && !rate.complete;

// Where nobody is recorded and the register is not complete, the figure is not 0: it is not known.
export const isKnown = (rate: Evidence) => rate.numerator > 0 || !isPartial(rate);

// What the numerator says of the true number.
export const boundOf = (rate: Evidence): Bound => (rate.bound === 'EXACT' && isPartial(rate) ? 'AT_LEAST' : rate.bound);
