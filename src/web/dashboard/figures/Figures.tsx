import { usePage } from '../address/page.ts';
import type { Unit } from '../page/UnitPage.tsx';
import { FigureCard } from './FigureCard.tsx';
import { isSame, subjects, type Subject } from './subjects.ts';

// The figures of a unit on a day, as large numbers.
export function Figures({ unit, focus }: { unit: Unit; focus: Subject | undefined }) {
  const { words } = usePage();
  const known = subjects[unit.level];
  if (known.length === 0) return null;
  return (
    <section class="figures" aria-label={words.figures}>
      {known.map((subject) => (
        <FigureCard key={subject.level + subject.tier} unit={unit} subject={subject} chosen={isSame(subject, focus)} />
      ))}
    </section>
  );
}
