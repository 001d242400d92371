import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { fileType } from '../../core/course/file-kinds.ts';
import { ask, useTransport } from '../asking/ask.ts';
import { fileFactsQuery } from '../asking/file-facts.ts';
import { hostQuery } from '../asking/queries.ts';
import { useFailureToast } from '../frame/toasts.tsx';
import { useWords } from '../words/words.ts';
import { Player } from './player.tsx';

type Props = {
  course: string;
  /** Relative to the course. */
  file: string;
  /** Where the page finds it; null where it is of a kind that is not handed out. */
  address: string | null;
  children: ReactNode;
};

/** A link to a file of the course: shown in place, opened by another program, or left alone with the reason said. */
export function FileLink({ course, file, address, children }: Props) {
  const words = useWords();
  const { data: facts } = useQuery({
    ...fileFactsQuery(course, address ?? ''),
    enabled: address !== null,
  });
  const kind = fileType(file)?.kind;
  if (address === null || kind === undefined)
    return <NoLink why={words.fileRefused(file)}>{children}</NoLink>;
  if (facts?.isThere === false) return <NoLink why={words.fileMissing(file)}>{children}</NoLink>;
  if (kind === 'picture' || kind === 'audio' || kind === 'video') {
    return (
      <ShownInPlace kind={kind} file={file} address={address}>
        {children}
      </ShownInPlace>
    );
  }
  const size = facts?.bytes ?? null;
  return (
    <>
      <OpenedElsewhere course={course} file={file} address={address}>
        {children}
      </OpenedElsewhere>
      <span className="file-note" data-apart="">
        {words.fileNote(endingOf(file), size)}
      </span>
    </>
  );
}

function NoLink({ why, children }: { why: string; children: ReactNode }) {
  return (
    <>
      <span>{children}</span>
      <span className="file-note" data-apart="">
        {why}
      </span>
    </>
  );
}

type LinkProps = { file: string; address: string; children: ReactNode };

/** The desktop hands it to the system's own program; a browser saves it. */
function OpenedElsewhere({ course, file, address, children }: LinkProps & { course: string }) {
  const words = useWords();
  const transport = useTransport();
  const tellFailure = useFailureToast();
  const { data: host } = useQuery(hostQuery(transport));
  const opens = host?.canOpenFiles ?? false;
  return (
    <a
      className="link"
      href={address}
      download
      title={opens ? words.opensFile(file) : words.savesFile(file)}
      onClick={(event) => {
        if (!opens) return;
        event.preventDefault();
        ask(transport, 'host.open-file', { course, path: file }).catch(tellFailure);
      }}
    >
      {children}
    </a>
  );
}

function ShownInPlace({
  kind,
  file,
  address,
  children,
}: LinkProps & { kind: 'picture' | 'audio' | 'video' }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <a
        className="link"
        href={address}
        aria-expanded={isOpen}
        title={words.showsFile(file)}
        onClick={(event) => {
          event.preventDefault();
          setOpen(!isOpen);
        }}
      >
        {children}
      </a>
      {isOpen && (
        <span className="shown-in-place" data-apart="">
          {kind === 'picture' ? (
            <span className="picture">
              <img src={address} alt={words.pictureOf(file)} />
            </span>
          ) : (
            <Player kind={kind} label={file} file={file} address={address} />
          )}
        </span>
      )}
    </>
  );
}

function endingOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1).toLowerCase();
}
