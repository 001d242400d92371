import { useQuery } from '@tanstack/react-query';
import { useTransport } from '../../asking/ask.ts';
import { hostQuery } from '../../asking/queries.ts';
import { useWords } from '../../words/words.ts';

export function AboutSection() {
  const words = useWords();
  const { data: host } = useQuery(hostQuery(useTransport()));
  return (
    <>
      <p className="settings__lead">{words.aboutText}</p>
      {host && (
        <dl>
          <Fact name={words.version} value={host.version} />
          <Fact name={words.runsAs} value={`${words.hostName[host.host]}, ${host.platform}`} />
        </dl>
      )}
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="setting">
      <dt className="setting__name">{name}</dt>
      <dd className="quiet">{value}</dd>
    </div>
  );
}
