import { createContext, use } from 'react';

const PrintContext = createContext<() => void>(() => undefined);

/** Opens the dialog for printing the module in view. */
export const PrintProvider = PrintContext;

export function useOpenPrint(): () => void {
  return use(PrintContext);
}
