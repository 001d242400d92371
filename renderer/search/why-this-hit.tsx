import type { HitView } from '../../contract/views.ts';
import { useWords } from '../words/words.ts';
import { sayReasons } from './say-reasons.ts';

/** The reasons for a hit's place in the list, for who asks. */
export function WhyThisHit({ hit }: { hit: HitView }) {
  const words = useWords();
  const reasons = sayReasons(hit, words);
  return (
    <details className="why">
      <summary>{words.whyThisHit}</summary>
      {reasons.length === 0 ? (
        <p>{words.whyNoWords}</p>
      ) : (
        <ul>
          {reasons.map(({ text, points }) => (
            <li key={text}>
              <span>{text}</span>
              <span className="num">{words.points(points)}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
