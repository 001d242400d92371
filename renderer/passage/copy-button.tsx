import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useToast } from '../frame/toasts.tsx';
import { useWords } from '../words/words.ts';

/** How long it says that it has copied. */
const SAYS_SO_MS = 2000;

/** Puts a text on the clipboard. */
export function CopyButton({ label, text }: { label: string; text(): string }) {
  const words = useWords();
  const tell = useToast();
  const [hasCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!hasCopied) return;
    const timer = setTimeout(() => setCopied(false), SAYS_SO_MS);
    return () => clearTimeout(timer);
  }, [hasCopied]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text());
      setCopied(true);
    } catch {
      tell({ text: words.copyFailed });
    }
  }
  return (
    <>
      <button type="button" className="copybtn" aria-label={label} title={label} onClick={copy}>
        {hasCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
      </button>
      <span className="vh" role="status">
        {hasCopied && words.copied}
      </span>
    </>
  );
}
