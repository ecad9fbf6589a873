import { codesOf, mostCompared, writeCodes } from '../address/address.ts';
import { usePage } from '../address/page.ts';

// Chooses a unit to be compared with others, or leaves it out again.
export function Choice({ code, name }: { code: string; name: string }) {
  const { address, words, go } = usePage();
  const codes = codesOf(address);
  const chosen = codes.includes(code);
  return (
    <input
      type="checkbox" aria-label={words.compareUnit(name)} checked={chosen} disabled={!chosen && codes.length >= mostCompared}
      onChange={() => go({ compare: writeCodes(chosen ? codes.filter((each) => each !== code) : [...codes, code]) }, true)}
    />
  );
}
