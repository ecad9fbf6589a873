import { useState } from 'preact/hooks';
import { usePage } from '../address/page.ts';
import type { Picture } from './draw.ts';
import { save, type Format } from './save.ts';

const formats: Format[] = ['png', 'svg'];

interface PicturesProps {
  // Draws the picture that stands there now; undefined where none does.
  picture: () => Picture | undefined;
  name: string;
  // The heading of what it is about, for those who hear the page.
  about: string;
}

// Gives a part of the page as a picture.
export function Pictures({ picture, name, about }: PicturesProps) {
  const { address, day, words } = usePage();
  const [failed, setFailed] = useState(false);
  const take = (format: Format) => {
    const drawn = picture();
    if (drawn) save(drawn, `${name}-${address.unit}-${day}`, format).then(() => setFailed(false), () => setFailed(true));
  };
  const label = (action: string) => ({ id: `${about}-${action}`, 'aria-labelledby': `${about}-${action} ${about}` });
  return (
    <details class="formats">
      <summary {...label('picture')}>{words.picture}</summary>
      <ul>
        {formats.map((format) => <li key={format}><button {...label(format)} type="button" onClick={() => take(format)}>{words.pictures[format]}</button></li>)}
        {failed && <li role="alert">{words.pictureFailed}</li>}
      </ul>
    </details>
  );
}
