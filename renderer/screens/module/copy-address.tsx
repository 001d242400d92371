import { useQuery } from '@tanstack/react-query';
import { Link } from 'lucide-react';
import { addressToPassOn } from '../../address/passed-on-address.ts';
import { useTransport } from '../../asking/ask.ts';
import { hostQuery } from '../../asking/queries.ts';
import { useToast } from '../../frame/toasts.tsx';
import { useKeyboard, useKeys } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { useWords } from '../../words/words.ts';
import type { Place } from './use-place.ts';

/** Puts the address of the slide in view on the clipboard, for others or for later. */
export function CopyAddress({ place }: { place: Place }) {
  const words = useWords();
  const keyboard = useKeyboard();
  const tell = useToast();
  const { data: host } = useQuery(hostQuery(useTransport()));

  async function copy(): Promise<void> {
    const address = addressToPassOn(place.at(place.n), host?.host ?? 'web', window.location.href);
    try {
      await navigator.clipboard.writeText(address);
      tell({ text: words.addressCopied });
    } catch {
      tell({ text: words.copyFailed });
    }
  }

  useKeys({ 'copy-address': () => void copy() });
  const name = words.keyActions['copy-address'];
  return (
    <button
      type="button"
      className="iconbtn"
      aria-label={name}
      title={words.withKey(name, firstKey('copy-address', keyboard, words))}
      onClick={() => void copy()}
    >
      <Link aria-hidden />
    </button>
  );
}
