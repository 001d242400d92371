import { useQuery } from '@tanstack/react-query';
import type { LinkView } from '../../../contract/links-view.ts';
import { courseLink, linksLink, moduleLink } from '../../address/address.ts';
import { useTransport } from '../../asking/ask.ts';
import { courseQuery, linksQuery } from '../../asking/queries.ts';
import { Failure } from '../../frame/failure.tsx';
import { TopBar } from '../../frame/top-bar.tsx';
import { useKeptScroll } from '../../frame/use-kept-scroll.ts';
import { Waiting } from '../../frame/waiting.tsx';
import { moduleName, nameModule } from '../../words/name-module.ts';
import { useWords } from '../../words/words.ts';
import { groupLinks } from './group-links.ts';
import { LinkEntry } from './link-entry.tsx';

type Props = { course: string; module: string | null };

/** Every way out of a course, or of one of its modules, with the sentence it stands in. */
export function LinksScreen({ course, module }: Props) {
  const transport = useTransport();
  const links = useQuery(linksQuery(transport, course, module));
  // Only for its name: what can't be named is still listed.
  const about = useQuery(courseQuery(transport, course));
  const title =
    module === null
      ? about.data?.course.title
      : moduleName(about.data?.modules.find((each) => each.path === module)?.title ?? module);
  return (
    <div className="screen">
      <TopBar screen="course" />
      {links.data ? (
        <List course={course} module={module} links={links.data.links} title={title ?? ''} />
      ) : links.error ? (
        <Failure error={links.error} onTryAgain={() => void links.refetch()} />
      ) : (
        <Waiting />
      )}
    </div>
  );
}

function List({ course, module, links, title }: Props & { links: LinkView[]; title: string }) {
  const words = useWords();
  const keptScroll = useKeptScroll(linksLink(course, module));
  const groups = groupLinks(links);
  const heading = title === '' ? words.links : words.linksOf(title);
  return (
    <main className="page" tabIndex={-1} ref={keptScroll}>
      <title>{words.windowTitle(heading)}</title>
      <div className="wrap links">
        <h1 className="h-page" dir="auto">
          {heading}
        </h1>
        {links.length === 0 ? (
          <p className="links__none">
            <b>{words.linksNone}</b>
            {words.linksNoneText}
          </p>
        ) : (
          <p className="quiet">
            {words.linksCount(links.length)}. {words.linksText}
          </p>
        )}
        <p className="row row--4 row--wrap">
          {module !== null && (
            <>
              <a className="link" href={moduleLink(course, module)}>
                {words.backToModule}
              </a>
              <a className="link" href={linksLink(course)}>
                {words.linksCourse}
              </a>
            </>
          )}
          {module === null && (
            <a className="link" href={courseLink(course)}>
              {words.backToCourse}
            </a>
          )}
        </p>
        {groups.map((group) => (
          <section key={group.module.path} className="links__group names">
            {module === null && (
              <h2 className="h-part" dir="auto">
                <a href={moduleLink(course, group.module.path)}>
                  <span className="links__n">{nameModule(group.module).number}</span>{' '}
                  {moduleName(group.module.title)}
                </a>
              </h2>
            )}
            <ul>
              {group.links.map((link, index) => (
                <li key={index}>
                  <LinkEntry link={link} course={course} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  );
}
