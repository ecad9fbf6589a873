import { render } from 'preact';
import { Dashboard } from './Dashboard.tsx';
import './style/tokens.css';
import './style/page.css';
import './style/panels.css';
import './style/tables.css';
import './style/map.css';
import './style/print.css';

render(<Dashboard />, document.getElementById('dashboard')!);

// Paper cannot be opened: the sources are printed whether they were opened or not.
let opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll<HTMLDetailsElement>('details.sources:not([open])')];
  for (const details of opened) details.open = true;
});
addEventListener('afterprint', () => {
  for (const details of opened) details.open = false;
});
