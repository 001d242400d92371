import { useWords } from '../words/words.ts';
import { DeskPicture } from './desk-picture.tsx';

/** A page that isn't let in: without a token, or with one of an earlier start. */
export function NoToken({ wasLetIn }: { wasLetIn: boolean }) {
  const words = useWords();
  return (
    <main className="notice notice--alone">
      <title>{words.appName}</title>
      <DeskPicture />
      <h1 className="h-page">{wasLetIn ? words.refusedTitle : words.noTokenTitle}</h1>
      <p>{wasLetIn ? words.refusedText : words.noTokenText}</p>
      <p>{words.noTokenWhere}</p>
      <pre>{words.noTokenExample}</pre>
      <p>{words.noTokenNotRunning}</p>
    </main>
  );
}
