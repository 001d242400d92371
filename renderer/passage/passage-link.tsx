import type { ExtraProps } from 'hast-util-to-jsx-runtime';
import type { ComponentProps } from 'react';
import { CanEnlargeProvider } from './can-enlarge.ts';
import { FileLink } from './file-link.tsx';
import { OutsideLink } from './outside-link.tsx';

/** A link of the author's: into a module, to a file of the course, or out to the web. Anything else is plain text. */
export function PassageLink({ children, ...link }: ComponentProps<'a'> & ExtraProps) {
  return (
    <CanEnlargeProvider value={false}>
      <Link {...link}>{children}</Link>
    </CanEnlargeProvider>
  );
}

function Link({ node, href, children }: ComponentProps<'a'> & ExtraProps) {
  if (href?.startsWith('#/')) {
    return (
      <a className="link" href={href}>
        {children}
      </a>
    );
  }
  const { dataFile, dataCourse } = node?.properties ?? {};
  if (typeof dataFile === 'string' && typeof dataCourse === 'string') {
    return (
      <FileLink course={dataCourse} file={dataFile} address={href ?? null}>
        {children}
      </FileLink>
    );
  }
  const url = href === undefined ? null : URL.parse(href);
  return url === null ? <span>{children}</span> : <OutsideLink url={url}>{children}</OutsideLink>;
}
