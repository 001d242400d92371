import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A small course on its own folder, of which a test knows every word, and which it can edit as its author. */
export async function writeNetworks(
  folder: string,
): Promise<{ edit(change: (source: string) => string): Promise<void> }> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'course.yaml'), 'id: networks\ntitle: Networks\nlanguage: en\n');
  await writeFile(join(folder, '1-registers.md'), registers);
  await writeFile(join(folder, '2-cables.md'), cables);
  const file = join(folder, '1-registers.md');
  return {
    edit: async (change) => writeFile(file, change(await readFile(file, 'utf8'))),
  };
}

export const sentences = {
  /** Stays, but goes to another slide; long enough to be told by itself. */
  moves:
    'A cache answers quickly because it remembers what somebody asked before, and forgets what nobody has asked for in a while.',
  /** Some of its words are changed. */
  changes:
    'A register is only as good as its way of forgetting: striking off the dead matters more than listing the living.',
  /** Is taken out. */
  goes: 'Seven gateways stood in the cellar, and nobody could say which of them was in use.',
  /** Stays where it is. */
  stays: 'Names are for people, and addresses are for machines.',
};

const registers = `---
title: Registers
---

## Slide 1: Names

- Names and addresses

Notes:
${sentences.stays} The one is read aloud and the other is typed by nobody.

## Slide 2: Forgetting

- The register forgets

Notes:
So the addresses are kept in one place that is asked every time. ${sentences.changes} That is what the heartbeat is for.

## Slide 3: Gateways

- The way out

Notes:
${sentences.goes} The plan on the wall showed four.

## Slide 4: Caches

- Close at hand

Notes:
${sentences.moves} What it remembers may be wrong by now. So each thing in it has an hour at which it is thrown
away, and whoever needs the truth asks the one who knows, at the price of a longer way and a slower answer.

## Slide 5: Recap

- What we saw

Notes:
Registers, gateways and caches in one picture.
`;

const cables = `---
title: Cables
---

## Slide 1: Copper

- Copper carries most of it

Notes:
Copper is cheap and bends around corners.
`;

/** The edition that the author writes next. */
export function nextEdition(source: string): string {
  return source
    .replace('striking off the dead', 'dropping a copy that is silent')
    .replace(`${sentences.goes} `, '')
    .replace(`${sentences.moves} `, '')
    .replace(
      'Registers, gateways and caches in one picture.',
      `Registers and caches in one picture. ${sentences.moves}`,
    );
}
