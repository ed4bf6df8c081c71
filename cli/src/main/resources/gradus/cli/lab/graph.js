// Lays out and draws the graph of a trace: what is computed from what, from left to right.

const BOX = { width: 150, gapX: 46, gapY: 22, line: 17, pad: 8 };
const SVG = 'http://www.w3.org/2000/svg';

// Gives each node its place: behind all that it is computed from, and what is given just before
// the first node that needs it.
export function layout(nodes) {
  const depth = new Map();
  for (const node of nodes) {
    const before = node.from.map((name) => depth.get(name) ?? 0);
    depth.set(node.node, node.from.length ? 1 + Math.max(...before) : 0);
  }
  for (const node of nodes.filter((each) => !each.from.length)) {
    const users = nodes.filter((user) => user.from.includes(node.node));
    const first = Math.min(...users.map((user) => depth.get(user.node)));
    depth.set(node.node, Number.isFinite(first) ? first - 1 : 0);
  }
  const heights = [];
  return nodes.map((node) => {
    const column = depth.get(node.node);
    const rows = Math.min(node.value.length, 4);
    const height = BOX.pad * 2 + BOX.line * (2 + 2 * rows);
    const y = heights[column] ?? BOX.gapY;
    heights[column] = y + height + BOX.gapY;
    const x = BOX.gapX / 2 + column * (BOX.width + BOX.gapX);
    return { ...node, x, y, width: BOX.width, height };
  });
}

export function size(places) {
  return {
    width: Math.max(...places.map((place) => place.x + place.width)) + BOX.gapX / 2,
    height: Math.max(...places.map((place) => place.y + place.height)) + BOX.gapY,
  };
}

export function shape(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

// The line from one place to another, with an arrow that also shows which way it is gone.
export function edge(from, to, className) {
  const x1 = from.x + from.width;
  const y1 = from.y + from.height / 2;
  const x2 = to.x;
  const y2 = to.y + to.height / 2;
  const middle = (x1 + x2) / 2;
  const path = `M ${x1} ${y1} C ${middle} ${y1}, ${middle} ${y2}, ${x2} ${y2}`;
  return shape('path', { d: path, class: `edge ${className}` });
}

// The lines of text in a box: at most four rows of a matrix.
export function rowsOf(matrix, format) {
  const shown = matrix.slice(0, 4).map((row) => {
    const cells = row.slice(0, 3).map(format).join('  ');
    return row.length > 3 ? `${cells} …` : cells;
  });
  if (matrix.length > 4) {
    shown[3] = '…';
  }
  return shown;
}

export const LINE = BOX.line;
export const PAD = BOX.pad;
