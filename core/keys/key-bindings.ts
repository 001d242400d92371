/**
 * The one table of key bindings: the page's handlers, the help screen, the desktop's menu and the tests read it.
 * A key is written as `Mod+Shift+F`; `Mod` is Ctrl, on macOS Cmd. Names are those of KeyboardEvent.key, but for
 * `Space`, and `Digits`: typing a number. `anywhere` excepted, a binding holds on one kind of screen only;
 * `marking` while words are chosen there, and then before any other.
 */
export type KeyContext = 'anywhere' | 'module' | 'marking' | 'presenting' | 'notebook' | 'library';

export type KeyBinding = { action: KeyAction; keys: readonly string[]; context: KeyContext };

export type KeyAction =
  | 'next-slide'
  | 'previous-slide'
  | 'first-slide'
  | 'last-slide'
  | 'go-to-slide'
  | 'see-deck'
  | 'see-read'
  | 'see-overview'
  | 'find'
  | 'print'
  | 'search'
  | 'toggle-outline'
  | 'toggle-notes'
  | 'full-screen'
  | 'all-steps'
  | 'scroll-down'
  | 'scroll-up'
  | 'present'
  | 'present-here'
  | 'presenter-window'
  | 'bookmark'
  | 'highlight'
  | 'add-note'
  | 'select-words'
  | 'next-word'
  | 'previous-word'
  | 'next-sentence'
  | 'previous-sentence'
  | 'next-line'
  | 'previous-line'
  | 'open-marking'
  | 'choose-colour'
  | 'undo'
  | 'redo'
  | 'black-screen'
  | 'white-screen'
  | 'laser'
  | 'larger-notes'
  | 'smaller-notes'
  | 'next-hit'
  | 'previous-hit'
  | 'copy-address'
  | 'history-back'
  | 'history-forward'
  | 'larger-text'
  | 'smaller-text'
  | 'normal-text'
  | 'add-course'
  | 'continue'
  | 'notebook'
  | 'select-all'
  | 'edit-entry'
  | 'tag-entries'
  | 'delete-entries'
  | 'next-entry'
  | 'previous-entry'
  | 'keep-without-place'
  | 'export'
  | 'import'
  | 'settings'
  | 'help'
  | 'close';

export const keyBindings: readonly KeyBinding[] = [
  { action: 'next-slide', keys: ['ArrowRight', 'Space', 'PageDown', 'n', 'j'], context: 'module' },
  { action: 'previous-slide', keys: ['ArrowLeft', 'Shift+Space', 'PageUp', 'k'], context: 'module' },
  { action: 'first-slide', keys: ['Home'], context: 'module' },
  { action: 'last-slide', keys: ['End'], context: 'module' },
  { action: 'go-to-slide', keys: ['Digits', 'g'], context: 'module' },
  { action: 'see-deck', keys: ['d'], context: 'module' },
  { action: 'see-read', keys: ['r'], context: 'module' },
  { action: 'see-overview', keys: ['o'], context: 'module' },
  { action: 'find', keys: ['Mod+f'], context: 'module' },
  { action: 'next-hit', keys: ['F3', 'Mod+g'], context: 'module' },
  { action: 'previous-hit', keys: ['Shift+F3', 'Mod+Shift+G'], context: 'module' },
  { action: 'toggle-outline', keys: ['['], context: 'module' },
  { action: 'toggle-notes', keys: [']'], context: 'module' },
  { action: 'print', keys: ['Mod+p'], context: 'module' },
  { action: 'full-screen', keys: ['f', 'F11'], context: 'module' },
  { action: 'all-steps', keys: ['Shift+ArrowRight'], context: 'module' },
  { action: 'scroll-down', keys: ['ArrowDown'], context: 'module' },
  { action: 'scroll-up', keys: ['ArrowUp'], context: 'module' },
  { action: 'present', keys: ['F5'], context: 'module' },
  { action: 'present-here', keys: ['Shift+F5'], context: 'module' },
  { action: 'presenter-window', keys: ['s'], context: 'module' },
  { action: 'bookmark', keys: ['m', 'Mod+b'], context: 'module' },
  { action: 'highlight', keys: ['h'], context: 'module' },
  { action: 'add-note', keys: ['a'], context: 'module' },
  { action: 'select-words', keys: ['v'], context: 'module' },
  { action: 'choose-colour', keys: ['1', '2', '3', '4', '5', '6'], context: 'marking' },
  { action: 'next-word', keys: ['ArrowRight', 'Shift+ArrowRight'], context: 'marking' },
  { action: 'previous-word', keys: ['ArrowLeft', 'Shift+ArrowLeft'], context: 'marking' },
  { action: 'next-sentence', keys: ['Mod+ArrowRight', 'Mod+Shift+ArrowRight'], context: 'marking' },
  { action: 'previous-sentence', keys: ['Mod+ArrowLeft', 'Mod+Shift+ArrowLeft'], context: 'marking' },
  { action: 'next-line', keys: ['ArrowDown', 'Shift+ArrowDown'], context: 'marking' },
  { action: 'previous-line', keys: ['ArrowUp', 'Shift+ArrowUp'], context: 'marking' },
  { action: 'open-marking', keys: ['Enter'], context: 'marking' },
  { action: 'black-screen', keys: ['b', '.'], context: 'presenting' },
  { action: 'white-screen', keys: ['w', ','], context: 'presenting' },
  { action: 'laser', keys: ['l'], context: 'presenting' },
  { action: 'larger-notes', keys: ['+', '='], context: 'presenting' },
  { action: 'smaller-notes', keys: ['-'], context: 'presenting' },
  { action: 'continue', keys: ['Enter'], context: 'anywhere' },
  { action: 'search', keys: ['Mod+k', 'Mod+Shift+F'], context: 'anywhere' },
  { action: 'notebook', keys: ['Mod+Shift+B'], context: 'anywhere' },
  { action: 'next-entry', keys: ['ArrowDown', 'j'], context: 'notebook' },
  { action: 'previous-entry', keys: ['ArrowUp', 'k'], context: 'notebook' },
  { action: 'edit-entry', keys: ['e', 'F2'], context: 'notebook' },
  { action: 'tag-entries', keys: ['t'], context: 'notebook' },
  { action: 'delete-entries', keys: ['Delete', 'Backspace'], context: 'notebook' },
  { action: 'select-all', keys: ['Mod+a'], context: 'notebook' },
  { action: 'keep-without-place', keys: ['x'], context: 'notebook' },
  { action: 'add-course', keys: ['Mod+o'], context: 'library' },
  { action: 'copy-address', keys: ['Mod+Shift+L'], context: 'module' },
  { action: 'history-back', keys: ['Alt+ArrowLeft'], context: 'anywhere' },
  { action: 'history-forward', keys: ['Alt+ArrowRight'], context: 'anywhere' },
  { action: 'undo', keys: ['Mod+z'], context: 'anywhere' },
  { action: 'redo', keys: ['Mod+Shift+Z', 'Mod+y'], context: 'anywhere' },
  { action: 'larger-text', keys: ['Mod++', 'Mod+='], context: 'anywhere' },
  { action: 'smaller-text', keys: ['Mod+-'], context: 'anywhere' },
  { action: 'normal-text', keys: ['Mod+0'], context: 'anywhere' },
  { action: 'export', keys: ['Mod+e'], context: 'anywhere' },
  { action: 'import', keys: ['Mod+i'], context: 'anywhere' },
  { action: 'settings', keys: ['Mod+,'], context: 'anywhere' },
  { action: 'help', keys: ['?', 'F1'], context: 'anywhere' },
  { action: 'close', keys: ['Escape'], context: 'anywhere' },
];
