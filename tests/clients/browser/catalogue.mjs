// The catalogue fits every window, light and dark, and axe finds nothing in it.
import { fits } from './fits.mjs';

await fits('list', '/data?', (page) => page.getByRole('link', { name: 'NationalSeries' }).waitFor());
await fits('table', '/data/ProvinceRanking?', (page) => page.getByRole('heading', { name: 'Columns' }).waitFor());
