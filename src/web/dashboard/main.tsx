import { render } from 'preact';
import { Dashboard } from './Dashboard.tsx';
import './style/tokens.css';
import './style/page.css';
import './style/panels.css';
import './style/tables.css';

render(<Dashboard />, document.getElementById('dashboard')!);
