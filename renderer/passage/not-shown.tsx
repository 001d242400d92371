import { useWords } from '../words/words.ts';
import { OutsideLink } from './outside-link.tsx';

type Props = {
  /** `dataFile` and `dataRemote` of what can't be shown, as they stand in the tree. */
  file: unknown;
  remote: unknown;
};

/** Why there is only text in the place of a picture or a recording, and the way to it. */
export function NotShown({ file, remote }: Props) {
  const words = useWords();
  const url = typeof remote === 'string' ? URL.parse(remote) : null;
  if (url !== null) {
    return (
      <span className="not-shown" data-apart="">
        {words.notLoaded}{' '}
        <OutsideLink url={url}>{`${url.host}${url.pathname === '/' ? '' : url.pathname}`}</OutsideLink>
      </span>
    );
  }
  if (typeof file !== 'string') return null;
  return (
    <span className="not-shown" data-apart="">
      {words.notShown(file)}
    </span>
  );
}
