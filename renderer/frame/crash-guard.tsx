import { Component, type ReactNode } from 'react';
import { useWords } from '../words/words.ts';

type State = { crash: unknown };

/** Where a mistake of ours ends: a plain page that says how to go on. */
export class CrashGuard extends Component<{ children: ReactNode }, State> {
  override state: State = { crash: null };

  static getDerivedStateFromError(crash: unknown): State {
    return { crash };
  }

  override render(): ReactNode {
    return this.state.crash === null ? this.props.children : <Crash crash={this.state.crash} />;
  }
}

function Crash({ crash }: { crash: unknown }) {
  const words = useWords();
  return (
    <main className="notice notice--alone">
      <h1 className="h-page">{words.crashTitle}</h1>
      <p>{words.crashText}</p>
      <div className="row row--3">
        <button type="button" className="btn btn--main btn--big" onClick={() => window.location.reload()}>
          {words.crashReload}
        </button>
        <button
          type="button"
          className="btn btn--line btn--big"
          onClick={() => {
            window.location.hash = '#/';
            window.location.reload();
          }}
        >
          {words.crashLibrary}
        </button>
      </div>
      <details>
        <summary>{words.crashDetails}</summary>
        <pre>{crash instanceof Error ? (crash.stack ?? crash.message) : String(crash)}</pre>
      </details>
    </main>
  );
}
