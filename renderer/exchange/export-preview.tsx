import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Input } from '../../contract/methods.ts';
import { isPrintable } from '../../core/exchange/format-names.ts';
import { ask, useTransport } from '../asking/ask.ts';
import { sayFailure } from '../frame/say-failure.ts';
import { useWords } from '../words/words.ts';

/** The beginning of what would be written, as it would be. */
export function ExportPreview({ wish }: { wish: Input<'exchange.preview-export'> }) {
  const words = useWords();
  const transport = useTransport();
  const { data, error } = useQuery({
    queryKey: ['exchange', 'preview', wish],
    queryFn: async () => ({
      ...(await ask(transport, 'exchange.preview-export', wish)),
      // Until the next one is here, the one before is shown as what it is.
      isPage: isPrintable(wish.format),
    }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <div className="exchange__preview">
      <p className="quiet num" role="status">
        {data ? words.exchange.count(data.count) : words.exchange.looking}
      </p>
      {error ? (
        <p className="ask__failure">{sayFailure(error, words).what}</p>
      ) : data?.isPage === true ? (
        <Page html={data.text} />
      ) : (
        <pre tabIndex={0} dir="auto" aria-label={words.exchange.preview}>
          {data?.text}
          {data?.isCut === true && `\n${words.exchange.andMore}`}
        </pre>
      )}
    </div>
  );
}

/** A page as it will look, made small. The frame runs nothing, loads nothing, and its links lead nowhere. */
function Page({ html }: { html: string }) {
  const words = useWords();
  return (
    <div className="exchange__page">
      <iframe
        title={words.exchange.preview}
        sandbox=""
        srcDoc={html.replace('<head>', '<head><base target="_blank">')}
      />
    </div>
  );
}
