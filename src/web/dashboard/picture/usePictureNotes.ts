import { writeAddress } from '../address/address.ts';
import { usePage } from '../address/page.ts';
import type { Basis } from '../graphql/types.ts';
import { capital, formatDay } from '../language/format.ts';

interface Evidence {
  basis: Basis;
  sources: { title: string }[];
}

const named = 3;

// What stands below a picture: the day, what its figures rest on, their sources, and the address of the page.
export function usePictureNotes(): (rates: Evidence[]) => string[] {
  const { address, day, words, locale } = usePage();
  return (rates) => {
    const bases = [...new Set(rates.map((rate) => words.basis[rate.basis]))];
    const sources = [...new Set(rates.flatMap((rate) => rate.sources.map((source) => source.title)))];
    const said = sources.slice(0, named).join('; ') + (sources.length > named ? `; ${words.moreSources(sources.length - named)}` : '');
    return [
      [`${words.day} ${formatDay(day, locale)}`, ...bases.map((basis) => basis.toLowerCase())].join(' · '),
      ...(said ? [`${capital(words.source)}: ${said}`] : []),
      new URL(writeAddress({ ...address, asOf: day }), location.href).href,
    ];
  };
}
