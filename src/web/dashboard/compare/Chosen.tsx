import { codesOf, mostCompared } from '../address/address.ts';
import { Link } from '../address/Link.tsx';
import { usePage } from '../address/page.ts';

// How many units are chosen, and the way to their comparison.
export function Chosen() {
  const { address, words } = usePage();
  const { length } = codesOf(address);
  return (
    <p class="chosen-units">
      <span role="status">{length === 0 ? words.compareHint(mostCompared) : words.compareChosen(length, mostCompared)}</span>{' '}
      {length > 0 && <Link to={{ view: 'compare' }} class="button">{words.compareChosenLink}</Link>}
    </p>
  );
}
