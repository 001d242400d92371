import { arrow, box, lines, picture, text } from './pen.ts';
import type { PictureFile } from './picture-file.ts';

export function drawWellArchitected(): PictureFile[] {
  return [sixPillars(), tradeOff(), reviewCycle()];
}

function sixPillars(): PictureFile {
  const pillars = [
    { name: ['Operational', 'excellence'], asks: ['Can we run', 'it, and', 'change it?'] },
    { name: ['Security', ''], asks: ['Who may', 'do what?'] },
    { name: ['Reliability', ''], asks: ['Does it', 'keep', 'working?'] },
    { name: ['Performance', 'efficiency'], asks: ['Is it fast', 'enough?'] },
    { name: ['Cost', 'optimization'], asks: ['Is it worth', 'its price?'] },
    { name: ['Sustaina-', 'bility'], asks: ['What does', 'it use up?'] },
  ];
  const parts = [box({ x: 5, y: 8, w: 630, h: 48 }, 'Your workload', { tone: 'on' })];
  pillars.forEach((pillar, i) => {
    const x = 8 + i * 105;
    const middle = x + 49.5;
    parts.push(`<rect class="plain-box" x="${x}" y="76" width="99" height="194"/>`);
    parts.push(`<path class="plain-box" d="M${x - 2.5} 64h104v12h-104zM${x - 2.5} 270h104v12h-104z"/>`);
    parts.push(lines([middle, 106], pillar.name, { anchor: 'middle', strong: true, small: true }));
    parts.push(`<path class="way on-way" d="M${middle - 18} 146h36"/>`);
    parts.push(lines([middle, 178], pillar.asks, { anchor: 'middle', small: true }));
  });
  parts.push(box({ x: 5, y: 292, w: 630, h: 42 }, 'General design principles', { tone: 'quiet' }));
  return {
    name: '02-six-pillars.svg',
    svg: picture({ w: 640, h: 344 }, 'The six pillars and the question each one asks', parts),
  };
}

function tradeOff(): PictureFile {
  const designs = [
    { name: 'One zone', cost: 34, effort: 26, survives: ['a program,', 'a machine'], frames: [1] },
    { name: 'Three zones', cost: 62, effort: 38, survives: ['… and', 'a building'], frames: [3] },
    { name: 'Two Regions', cost: 136, effort: 136, survives: ['… and', 'an area'], frames: [3, 3] },
  ];
  const parts = [
    text([10, 172], 'monthly cost', { small: true }),
    text([10, 216], 'effort to run', { small: true }),
    lines([10, 258], ['survives the', 'loss of'], { small: true }),
  ];
  designs.forEach((design, i) => {
    const x = 124 + i * 174;
    parts.push(text([x, 24], design.name, { strong: true }));
    const frame = design.frames.length === 1 ? 150 : 71;
    design.frames.forEach((zones, f) => {
      const fx = x + f * (frame + 8);
      parts.push(`<rect class="zone" x="${fx}" y="40" width="${frame}" height="84" rx="6"/>`);
      const w = zones === 1 ? 42 : frame === 150 ? 38 : 17;
      const gap = (frame - zones * w) / (zones + 1);
      for (let z = 0; z < zones; z++) {
        parts.push(
          `<rect class="on-box" x="${Math.round(fx + gap + z * (w + gap))}" y="56" width="${w}" height="52" rx="2"/>`,
        );
      }
    });
    parts.push(
      `<rect class="quiet-box" x="${x}" y="158" width="150" height="18" rx="2"/><rect class="fill-rule" x="${x}" y="158" width="${design.cost}" height="18" rx="2"/>`,
    );
    parts.push(
      `<rect class="quiet-box" x="${x}" y="202" width="150" height="18" rx="2"/><rect class="fill-rule" x="${x}" y="202" width="${design.effort}" height="18" rx="2"/>`,
    );
    parts.push(lines([x, 258], design.survives, { strong: true, tone: 'on' }));
  });
  parts.push(
    lines(
      [10, 312],
      ['Dashed frame: a Region. Filled block: a zone in use.', 'Bars are rough sizes, not prices.'],
      { small: true },
    ),
  );
  return {
    name: '02-trade-off.svg',
    svg: picture({ w: 640, h: 340 }, 'Three designs, what they cost and what they survive', parts),
  };
}

function reviewCycle(): PictureFile {
  return {
    name: '02-review-cycle.svg',
    svg: picture({ w: 640, h: 290 }, 'The steps of a review', [
      box({ x: 10, y: 20, w: 176, h: 72 }, '1  Describe', { under: ['the workload, its goal'] }),
      box({ x: 232, y: 20, w: 176, h: 72 }, '2  Answer', { under: ['the questions, together'] }),
      box({ x: 454, y: 20, w: 176, h: 72 }, '3  Name risks', { under: ['to the goal, not to taste'] }),
      box({ x: 454, y: 190, w: 176, h: 72 }, '4  Improve', { under: ['few things, with names'], tone: 'on' }),
      box({ x: 232, y: 190, w: 176, h: 72 }, '5  Record', { under: ['a milestone'] }),
      arrow([
        [188, 56],
        [230, 56],
      ]),
      arrow([
        [410, 56],
        [452, 56],
      ]),
      arrow([
        [542, 94],
        [542, 188],
      ]),
      arrow([
        [452, 226],
        [410, 226],
      ]),
      arrow(
        [
          [230, 226],
          [98, 226],
          [98, 96],
        ],
        { tone: 'on', dashed: true },
      ),
      lines([112, 150], ['at the next', 'big change'], { small: true }),
    ]),
  };
}
