import { Button } from 'react-aria-components';
import { useMutation } from '@tanstack/react-query';
import { ask, useTransport } from '../asking/ask.ts';
import { useFailureToast, useToast } from '../frame/toasts.tsx';
import { useWords } from '../words/words.ts';
import { saveDownload } from './save-download.ts';
import { useShowFile } from './use-show-file.ts';

/** All that is the learner's in one file, in one step. */
export function EverythingButton() {
  const words = useWords();
  const transport = useTransport();
  const tell = useToast();
  const onError = useFailureToast();
  const showFile = useShowFile();
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
      if (!written) return;
      const { count, path, download } = written;
      const where =
        path === null
          ? `${words.exporting.downloadedAs} ${download?.name ?? ''}`
          : `${words.exporting.savedAs} ${path}`;
      tell({
        text: `${words.exchange.exported(count)}. ${where}`,
        ...(path !== null &&
          showFile !== null && { action: { label: words.exporting.showFile, run: () => showFile(path) } }),
      });
    },
    onError,
  });
  return (
    <Button className="btn btn--line" isDisabled={make.isPending} onPress={() => make.mutate()}>
      {make.isPending ? words.exchange.writing : words.backups.everything}
    </Button>
  );
}
