import { BookOpen, HardDrive, Info, Keyboard } from 'lucide-react';
import { assertNever } from '../../../core/assert-never.ts';
import { formatAddress, settingsSections, type SettingsSection } from '../../address/address.ts';
import { TopBar } from '../../frame/top-bar.tsx';
import type { Words } from '../../words/en.ts';
import { useWords } from '../../words/words.ts';
import { AboutSection } from './about-section.tsx';
import { DataSection } from './data-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { ReadingSection } from './reading-section.tsx';

const icons = { reading: BookOpen, keys: Keyboard, data: HardDrive, about: Info };

export function SettingsScreen({ section }: { section: SettingsSection }) {
  const words = useWords();
  const name = sectionName(section, words);
  return (
    <div className="screen">
      <title>{words.windowTitle(name)}</title>
      <TopBar screen="settings" />
      <div className="settings">
        <nav className="filters" aria-label={words.settings}>
          {settingsSections.map((each) => {
            const Icon = icons[each];
            return (
              <a
                key={each}
                href={formatAddress({ screen: 'settings', section: each })}
                aria-current={each === section ? 'page' : undefined}
              >
                <Icon aria-hidden />
                <span>{sectionName(each, words)}</span>
              </a>
            );
          })}
        </nav>
        <main className="sheet" tabIndex={-1}>
          <div className="sheet__in">
            <h1 className="h-page">{name}</h1>
            <Section section={section} />
          </div>
        </main>
      </div>
    </div>
  );
}

function Section({ section }: { section: SettingsSection }) {
  switch (section) {
    case 'reading':
      return <ReadingSection />;
    case 'keys':
      return <KeysSection />;
    case 'data':
      return <DataSection />;
    case 'about':
      return <AboutSection />;
    default:
      return assertNever(section);
  }
}

function sectionName(section: SettingsSection, words: Words): string {
  switch (section) {
    case 'reading':
      return words.settingsReading;
    case 'keys':
      return words.settingsKeys;
    case 'data':
      return words.settingsData;
    case 'about':
      return words.settingsAbout;
    default:
      return assertNever(section);
  }
}
