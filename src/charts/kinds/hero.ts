/** The number set large, standing at its own cursor on its own ruler: the first thing a reader of the site sees. */
import { ruler } from '../axis.ts';
import { boxOf, type Canvas, overlap, place, text, within } from '../canvas.ts';
import { footer, header, lines, mark } from '../frame.ts';
import { bar, barPaint, cursor, endedBar } from '../marks.ts';
import { tidy } from '../measure.ts';
import { figureText, heroParts, numberOf, pick } from '../print.ts';
import type { Run, Shape, TextShape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { axisLabels, domainOf, endOf, wholeNumbers } from './bars.ts';
import { captions, notesOf, subjectOf } from './common.ts';
import { drawScale } from './scale.ts';

interface Measure {
  readonly big: number;
  readonly title: number;
  readonly leading: number;
  readonly bar: number;
}

function measureFor(width: number): Measure {
  if (width >= 1000) return { big: 152, title: 26, leading: 40, bar: 24 };
  if (width >= 520) return { big: 100, title: 22, leading: 32, bar: 24 };
  return { big: 100, title: 20, leading: 32, bar: 24 };
}

/** The number, its unit at half the size, the qualifier small before it. Shrinks until it fits a width. */
function bigRuns(
  canvas: Canvas,
  row: ChartRow,
  size: number,
  room: number,
): { readonly runs: readonly Run[]; readonly size: number } {
  const parts = heroParts(row, canvas.locale);
  for (let own = size; ; own -= 4) {
    const small = Math.max(Math.round(own * 0.24), own < 60 ? 17 : 20);
    const unit = parts.mark ? Math.round(own * 0.48) : small;
    const runs: Run[] = [
      ...(parts.before === ''
        ? []
        : [
            {
              text: parts.before,
              size: small,
              tone: 'ink2' as const,
              weight: 400 as const,
            },
          ]),
      {
        text: parts.number,
        weight: 300 as const,
        ...(parts.before === '' ? {} : { gap: own * 0.08 }),
      },
      ...(parts.after === ''
        ? []
        : [
            {
              text: parts.after,
              size: unit,
              weight: parts.mark ? (300 as const) : (400 as const),
              gap: own * 0.06,
            },
          ]),
    ];
    const width = text(runs, 0, 0, { size: own }).width;
    if (width <= room || own <= 32) return { runs, size: own };
  }
}

/** Draws the hero of a scale. On a phone the parts stand under each other; wider, the number leans on its cursor. */
export function drawHero(canvas: Canvas): void {
  const subject = subjectOf(canvas.rows);
  const value = subject ? numberOf(subject) : null;
  if (subject === undefined || value === null) {
    header(canvas);
    footer(canvas, notesOf(canvas, subject));
    return;
  }
  const { width, size } = canvas;
  const domain = domainOf(canvas, [subject], width);
  const label = axisLabels(canvas, subject);
  const integer = wholeNumbers([subject]);
  const scale = { domain, x0: 0, x1: width, size: size.axis, label, integer };
  const probe = ruler({ ...scale, y: 0 });
  const x = probe.at(value);
  // A number of many words is no hero: then it is a number on its scale.
  const room = canvas.narrow ? width : Math.max(x, width - x) - 22;
  const big = bigRuns(canvas, subject, measureFor(width).big, room);
  if (text(big.runs, 0, 0, { size: big.size }).width > room) {
    drawScale(canvas);
    return;
  }
  const remainder = canvas.rows.find((row) => row.role === 'remainder');
  const spot = canvas.narrow ? stackedHero(canvas, subject, x) : leaningHero(canvas, subject, x);
  const top = spot.bottom;
  const height = measureFor(width).bar;
  const drawn = ruler({ ...scale, y: top + height });
  canvas.add(...drawn.shapes);
  canvas.y = drawn.baseline;
  if (remainder)
    mark(canvas, remainder, [
      bar(x, top, width - x, height, barPaint('derived')),
      ...remainderText(canvas, remainder, x, spot),
    ]);
  const zero = probe.at(Math.max(domain.min, 0)) - 0.5;
  const shapes: Shape[] = [
    ...endedBar(zero, x, top, height, barPaint(subject.basis), endOf(subject, value >= 0 ? width : 0)),
  ];
  mark(canvas, subject, [...shapes, ...cursor(x, spot.head, drawn.foot, width), ...spot.number]);
  captions(canvas, subject);
  footer(canvas, notesOf(canvas, subject));
}

interface Spot {
  readonly number: readonly TextShape[];
  readonly title: readonly TextShape[];
  /** Top of the cursor, and of the bar. */
  readonly head: number;
  readonly bottom: number;
}

function stackedHero(canvas: Canvas, subject: ChartRow, _x: number): Spot {
  const { width, locale, spec } = canvas;
  const measure = measureFor(width);
  const title = lines(pick(spec.title, locale), 0, 24, width, {
    size: measure.title,
    leading: measure.leading,
  });
  const big = bigRuns(canvas, subject, measure.big, width);
  const y = Math.ceil((24 + (title.length - 1) * measure.leading + 24 + big.size * 0.78) / 8) * 8;
  const number = text(big.runs, -Math.round(big.size * 0.03), y, {
    size: big.size,
  });
  canvas.add(...title);
  return { number: [{ ...number, x: 0 }], title, head: y + 32, bottom: y + 64 };
}

function leaningHero(canvas: Canvas, subject: ChartRow, x: number): Spot {
  const { width, locale, spec, size } = canvas;
  const measure = measureFor(width);
  const left = x >= width / 2;
  const room = left ? x - 22 : width - x - 22;
  const big = bigRuns(canvas, subject, measure.big, room);
  const shown = (y: number): TextShape =>
    text(big.runs, left ? x - 22 : x + 22, y, {
      size: big.size,
      anchor: left ? 'end' : 'start',
    });
  // The title takes the space that the number leaves at its side; where that is too little, it stands above.
  const side = left ? x - 22 - shown(0).width - 40 : width - x - 22 - shown(0).width - 40;
  const beside = side >= measure.title * 9;
  const titleX = left ? 0 : width - side;
  const title = lines(pick(spec.title, locale), beside ? titleX : 0, 48, beside ? side : width, {
    size: measure.title,
    leading: measure.leading,
  });
  const sub = lines(
    pick(spec.subtitle, locale),
    beside ? titleX : 0,
    48 + (title.length - 1) * measure.leading + 32,
    beside ? side : width,
    {
      size: size.sub,
      leading: 24,
      tone: 'note',
    },
  );
  canvas.add(...title, ...sub);
  const textBottom = (sub.at(-1) ?? title.at(-1))?.y ?? 48;
  const high = Math.ceil((big.size * 0.76 + 24) / 8) * 8;
  const y = beside ? Math.max(high, textBottom) : textBottom + high;
  const bottom = Math.ceil((y + big.size * 0.2) / 8) * 8;
  const head = beside ? 16 : Math.ceil((y - big.size * 0.76) / 8) * 8;
  return { number: [shown(y)], title: [...title, ...sub], head, bottom };
}

/** What is left of the whole, in outline's colour, on the other side of the cursor where it fits. */
function remainderText(canvas: Canvas, row: ChartRow, x: number, spot: Spot): readonly TextShape[] {
  const { width, locale, size, words } = canvas;
  const parts = heroParts(row, locale);
  const caption = `${words.remainder}${words.bracketed(words.derived)}`;
  const figure = tidy(figureText(row, locale));
  const large = width >= 1000 ? 44 : 32;
  const y = spot.bottom - 16;
  const taken = [...spot.number, ...spot.title].map(boxOf);
  if (!canvas.narrow) {
    const set: Run[] = [
      { text: parts.number, weight: 300 },
      { text: parts.after, size: Math.round(large * 0.55), gap: 3 },
    ];
    const shown = [
      text(caption, x + 20, y - large, { size: size.label }),
      text(set, x + 20, y, { size: large, tone: 'data' }),
    ];
    if (shown.some((one) => !within(boxOf(one), width)))
      shown.splice(0, 1, text(words.remainder, x + 20, y - large, { size: size.label }));
    const clear = (one: TextShape): boolean =>
      within(boxOf(one), width) && !taken.some((box) => overlap(boxOf(one), box));
    if (shown.every(clear)) return shown;
  }
  const runs: Run[] = [{ text: caption }, { text: figure, tone: 'data', gap: size.label / 2 }];
  const one = place(
    [
      text(runs, width, y, { size: size.label, anchor: 'end' }),
      text(runs, x - 14, y, { size: size.label, anchor: 'end' }),
    ],
    [...taken, { x: x - 6, y: y - 20, w: 12, h: 40 }],
    width,
  );
  return one ? [one] : [];
}
