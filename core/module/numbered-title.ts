const numbered = /^slide ?#?\d+(?:\.\d+)*[a-z]?(?: ?(?:\/|of) ?\d+)? ?(\([^()]*\))? ?(?:[:.|–—-] ?(.*))?$/i;
const allBold = /^(\*\*|__)(.+)\1$/;
const boldNumber = /^(\*\*|__)(slide[^*_]*)\1(.*)$/i;

/**
 * The title in a heading like `Slide 3: Tides`, `SLIDE 3/12 — Tides`, `**Slide 3:** Tides` or `Slide 3 (2 min): Tides`;
 * null for any other heading. What stands in brackets after the number is kept, behind the title.
 */
export function readNumberedTitle(heading: string): string | null {
  if (!/slide/i.test(heading)) return null;
  const match = numbered.exec(withoutBold(heading.replace(/[ \t\u00a0]+/g, ' ')));
  return (
    match &&
    [match[2] ?? '', match[1] ?? '']
      .map((part) => part.trim())
      .filter(Boolean)
      .join(' ')
  );
}

function withoutBold(heading: string): string {
  const whole = allBold.exec(heading);
  if (whole?.[2] && !whole[2].includes(whole[1] ?? '')) return whole[2];
  const part = boldNumber.exec(heading);
  return part ? `${part[2] ?? ''}${part[3] ?? ''}` : heading;
}
