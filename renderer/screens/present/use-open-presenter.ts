import { useQuery } from '@tanstack/react-query';
import { formatAddress, type ShowAddress } from '../../address/address.ts';
import { ask, useTransport } from '../../asking/ask.ts';
import { hostQuery } from '../../asking/queries.ts';
import { useFailureToast, useToast } from '../../frame/toasts.tsx';
import { useWords } from '../../words/words.ts';

const LOOK = 'popup,width=1120,height=760';

/** Opens the presenter's window of a show, or brings it to the front. False where the browser forbids it. */
export function useOpenPresenter(): (address: Omit<ShowAddress, 'screen'>) => boolean {
  const words = useWords();
  const transport = useTransport();
  const tell = useToast();
  const tellFailure = useFailureToast();
  const { data: host } = useQuery(hostQuery(transport));
  return (show) => {
    const address = formatAddress({ ...show, screen: 'presenter' });
    if (host?.host === 'desktop') {
      ask(transport, 'host.open-presenter', { address }).catch(tellFailure);
      return true;
    }
    // Opened by its name a second time, it stays the same window.
    const opened = window.open(address, `carrel.presenter.${show.show}`, LOOK);
    opened?.focus();
    if (opened === null) tell({ text: words.presenterBlocked });
    return opened !== null;
  };
}
