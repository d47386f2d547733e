/** A drawing laid below what is there already. */
import type { Shape } from './scene.ts';

/** The same shape further down, by so many pixels. */
export function lowered(shape: Shape, by: number): Shape {
  switch (shape.type) {
    case 'text':
    case 'rect':
      return { ...shape, y: shape.y + by };
    case 'line':
      return { ...shape, y1: shape.y1 + by, y2: shape.y2 + by };
    case 'circle':
      return { ...shape, cy: shape.cy + by };
    case 'path':
      return { ...shape, d: loweredPath(shape.d, by), box: { ...shape.box, y: shape.box.y + by } };
  }
}

/** Absolute commands M, L, H, V, Z and the relative v and h, as drawings write them. */
function loweredPath(d: string, by: number): string {
  return d.replace(/([MLV])([^MLHVZvhz]*)/g, (_, command: string, rest: string) => {
    const numbers = rest
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const at = command === 'V' ? 0 : 1;
    const moved = numbers.map((value, i) => (command === 'V' || i % 2 === at ? value + by : value));
    return `${command}${moved.map((value) => Math.round(value * 100) / 100).join(' ')}`;
  });
}
