import 'react';

declare module 'react' {
  /** The custom properties the page sets in style attributes; the style sheets read them. */
  interface CSSProperties {
    /** How far a progress line or a slider is: a percentage. */
    '--at'?: string;
    /** How many digits a number field has to hold. */
    '--digits'?: number;
    '--theme-ring'?: string;
    /** The size of the presenter's notes; 1 is as designed. */
    '--notes'?: number;
  }
}
