import { createContext, use } from 'react';
import {
  Button,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { X } from 'lucide-react';
import { useWords } from '../words/words.ts';
import { sayFailure } from './say-failure.ts';

export type Notice = { text: string; action?: { label: string; run(): void } };

/** Long enough to read two lines; with a button, to reach it too. */
const STAYS_MS = 5_000;
const STAYS_WITH_ACTION_MS = 12_000;

const ToastsContext = createContext<ToastQueue<Notice> | null>(null);

export const ToastsProvider = ToastsContext;

export function newToasts(): ToastQueue<Notice> {
  return new ToastQueue<Notice>({ maxVisibleToasts: 3 });
}

/** Says something in passing, at the foot of the window. What it gives back ends it early. */
export function useToast(): (notice: Notice) => () => void {
  const queue = use(ToastsContext);
  return (notice) => {
    const key = queue?.add(notice, { timeout: notice.action ? STAYS_WITH_ACTION_MS : STAYS_MS });
    return () => {
      if (key !== undefined) queue?.close(key);
    };
  };
}

/** Says what failed and what to do. */
export function useFailureToast(): (error: unknown) => void {
  const words = useWords();
  const tell = useToast();
  return (error) => {
    const { what, todo } = sayFailure(error, words);
    // What happened is told in English, whatever the language of the rest.
    tell({ text: `\u2068${what}\u2069 ${todo}` });
  };
}

export function Toasts({ queue }: { queue: ToastQueue<Notice> }) {
  const words = useWords();
  return (
    <ToastRegion queue={queue} className="toasts">
      {({ toast }) => (
        <Toast toast={toast} className="toast">
          <ToastContent>
            <Text slot="title" className="toast__text">
              {toast.content.text}
            </Text>
          </ToastContent>
          {toast.content.action && (
            <Button
              className="btn btn--line"
              onPress={() => {
                toast.content.action?.run();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <Button slot="close" className="iconbtn" aria-label={words.close}>
            <X aria-hidden />
          </Button>
        </Toast>
      )}
    </ToastRegion>
  );
}
