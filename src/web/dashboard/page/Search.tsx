import { usePage } from '../address/page.ts';
import { nearestDay } from './lasting.ts';
import { UnitField } from './UnitField.tsx';

// Leads to a unit; one of another day is shown on the day of it that is nearest.
export function Search() {
  const { words, day, go } = usePage();
  return (
    <UnitField
      id="found" label={words.search}
      choose={(unit) => {
        const asOf = nearestDay(unit, day);
        go({ unit: unit.code, level: undefined, tier: undefined, ...(asOf !== day && { asOf }) });
      }}
    />
  );
}
