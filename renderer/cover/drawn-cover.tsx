import { assertNever } from '../../core/assert-never.ts';
import { drawings, type Box, type Shape } from './drawings.ts';
import { drawingOf, inksOf, lettersOf, type InkSet } from './ink.ts';
import { layOutTitle } from './lay-out-title.ts';

/** `book`: 3:4 with the title on it; `thumb`: 4:3, the drawing alone. */
export type CoverShape = 'book' | 'thumb';

const boxes: Record<CoverShape, Box> = {
  book: { width: 300, height: 400, top: 172 },
  thumb: { width: 200, height: 150, top: 0 },
};

/** A cover made from a title alone: the course's title picks the inks, so that its modules are one series. */
export function DrawnCover({ title, course, shape }: { title: string; course: string; shape: CoverShape }) {
  const inks = inksOf(course);
  const box = boxes[shape];
  const shapes = drawings[drawingOf(title)](lettersOf(title), box);
  return (
    <svg viewBox={`0 0 ${box.width} ${box.height}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect x={-2} y={-2} width={box.width + 4} height={box.height + 4} fill={paint(inks.ground)} />
      {shapes.map((each, index) => (
        <Mark key={index} shape={each} inks={inks} />
      ))}
      {shape === 'book' && <Book title={title} inks={inks} height={box.height} />}
    </svg>
  );
}

function Book({ title, inks, height }: { title: string; inks: InkSet; height: number }) {
  const { size, lines } = layOutTitle(title);
  return (
    <>
      <rect className="cover__fold" width={7} height={height} />
      <rect className="cover__edge" x={7} width={1.5} height={height} />
      <g className="cover__words" direction="ltr">
        {lines.map(({ text, x, y }) => (
          <text key={y} x={x} y={y} fontSize={size} fill={paint(inks.text)}>
            {text}
          </text>
        ))}
      </g>
    </>
  );
}

function Mark({ shape, inks }: { shape: Shape; inks: InkSet }) {
  const colour = paint(shape.second ? inks.second : inks.first);
  switch (shape.kind) {
    case 'filled':
      // The hairline closes the seams that smoothing leaves between neighbours.
      return <path d={shape.d} fill={colour} stroke={colour} strokeWidth={0.8} />;
    case 'line':
      return <path d={shape.d} fill="none" stroke={colour} strokeWidth={shape.width} />;
    case 'disc':
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} fill={colour} />;
    case 'ring':
      return (
        <circle
          cx={shape.x}
          cy={shape.y}
          r={shape.radius}
          fill="none"
          stroke={colour}
          strokeWidth={shape.width}
        />
      );
    default:
      return assertNever(shape);
  }
}

function paint(ink: string): string {
  return `var(--cover-${ink})`;
}
