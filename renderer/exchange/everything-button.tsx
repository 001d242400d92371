import { Button } from 'react-aria-components';
import { useMutation } from '@tanstack/react-query';
import { ask, useTransport } from '../asking/ask.ts';
import { useFailureToast, useToast } from '../frame/toasts.tsx';
import { useWords } from '../words/words.ts';
import { saveDownload } from './save-download.ts';

/** All that is the learner's in one file, in one step. */
export function EverythingButton() {
  const words = useWords();
  const transport = useTransport();
  const tell = useToast();
  const onError = useFailureToast();
  const make = useMutation({
    mutationFn: async () => {
      const written = await ask(transport, 'exchange.everything', {
        job: crypto.randomUUID(),
        title: words.notebook.title,
        words: words.exchange.documents,
        language: document.documentElement.lang || 'en',
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      });
      if (written?.download) await saveDownload(transport, written.download);
      return written;
    },
    onSuccess: (written) => {
      if (written) tell({ text: `${words.exchange.exported(written.count)} ${written.path ?? ''}`.trim() });
    },
    onError,
  });
  return (
    <Button className="btn btn--line" isDisabled={make.isPending} onPress={() => make.mutate()}>
      {make.isPending ? words.exchange.writing : words.backups.everything}
    </Button>
  );
}
