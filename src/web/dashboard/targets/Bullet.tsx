import { usePage } from '../address/page.ts';

interface Measures {
  actual: number | null;
  expected: number | null;
  baseline: number | null;
}

const room = 1.15;

// A bullet chart: what was reached as a bar, what was to be reached as a line across, where it began as a shade.
export function Bullet({ target, status, format }: { target: Measures; status: string; format: (value: number) => string }) {
  const { words } = usePage();
  const { actual, expected, baseline } = target;
  const end = room * Math.max(actual ?? 0, expected ?? 0, baseline ?? 0);
  if (end === 0) return null;
  const at = (value: number) => `${(100 * value) / end}%`;
  const label = [[words.actual, actual], [words.expected, expected], [words.baseline, baseline]]
    .filter((part): part is [string, number] => typeof part[1] === 'number')
    .map(([name, value]) => `${name} ${format(value)}`).join(', ');
  return (
    <div class="bullet" role="img" aria-label={label}>
      {actual !== null && <i class={`actual ${status}`} style={{ width: at(actual) }} />}
      {baseline !== null && <i class="baseline" style={{ width: at(baseline) }} />}
      {expected !== null && <i class="expected" style={{ left: at(expected) }} />}
    </div>
  );
}
