// Lays out the graph of a trace: what is computed from what, from left to right.

const BOX = { width: 150, gapX: 56, labelled: 150, gapY: 18, line: 17, pad: 8, lane: 30, mostRows: 4 };
const SVG = 'http://www.w3.org/2000/svg';

export const LINE = BOX.line;
export const PAD = BOX.pad;

// Gives each node its place, and each edge the points that it goes through. An edge that passes a
// column has a lane of its own there, so that it is hidden behind no box.
export function layout(nodes, hasLabels) {
  const gap = hasLabels ? BOX.labelled : BOX.gapX;
  const column = columns(nodes);
  const lists = [];
  const put = (item, at) => (lists[at] ??= []).push(item);
  nodes.forEach((node) => put({ ...node, width: BOX.width, height: height(node) }, column.get(node.node)));
  const edges = [];
  for (const node of nodes) {
    for (const from of new Set(node.from)) {
      const lanes = [];
      for (let at = column.get(from) + 1; at < column.get(node.node); at++) {
        const lane = { from: [lanes.length ? lanes[lanes.length - 1].node : from], width: BOX.width, height: BOX.lane };
        lane.node = `${from} to ${node.node} by ${at}`;
        lanes.push(lane);
        put(lane, at);
      }
      edges.push({ from, to: node.node, lanes });
    }
  }
  order(lists);
  place(lists, gap);
  const places = lists.flat().filter((item) => item.formula !== undefined);
  const byName = new Map(places.map((item) => [item.node, item]));
  return {
    places,
    edges: edges.map((edge) => ({ ...edge, points: points(byName.get(edge.from), edge.lanes, byName.get(edge.to)) })),
    width: Math.max(...places.map((item) => item.x + item.width)) + BOX.gapX / 2,
    height: Math.max(...lists.flat().map((item) => item.y + item.height)) + BOX.gapY,
  };
}

// Behind all that it is computed from; what is given stands just before the first that needs it.
function columns(nodes) {
  const column = new Map();
  for (const node of nodes) {
    column.set(node.node, node.from.length ? 1 + Math.max(...node.from.map((name) => column.get(name))) : 0);
  }
  for (const node of nodes.filter((each) => !each.from.length)) {
    const users = nodes.filter((user) => user.from.includes(node.node));
    const first = Math.min(...users.map((user) => column.get(user.node)));
    column.set(node.node, Number.isFinite(first) ? Math.max(0, first - 1) : 0);
  }
  return column;
}

function height(node) {
  const rows = Math.min(node.value.length, BOX.mostRows);
  return BOX.pad * 2 + BOX.line * (2 + 2 * rows);
}

// Each column is sorted by where the things come from that it is computed from.
function order(lists) {
  const rank = new Map();
  for (const list of lists) {
    const weight = (item) => {
      const known = item.from.map((name) => rank.get(name)).filter((each) => each !== undefined);
      return known.length ? known.reduce((sum, each) => sum + each, 0) / known.length : undefined;
    };
    const keyed = list.map((item, i) => ({ item, key: weight(item) ?? i }));
    keyed.sort((one, other) => one.key - other.key);
    list.splice(0, list.length, ...keyed.map((each) => each.item));
    list.forEach((item, i) => rank.set(item.node, i));
  }
}

function place(lists, gap) {
  const heights = lists.map((list) => list.reduce((sum, item) => sum + item.height + BOX.gapY, 0));
  const tallest = Math.max(...heights);
  lists.forEach((list, column) => {
    let y = BOX.gapY + (tallest - heights[column]) / 2;
    for (const item of list) {
      item.x = BOX.gapX / 2 + column * (BOX.width + gap);
      item.y = y;
      y += item.height + BOX.gapY;
    }
  });
}

function points(from, lanes, to) {
  const middle = (item) => item.y + item.height / 2;
  const through = lanes.flatMap((lane) => [
    [lane.x, middle(lane)],
    [lane.x + lane.width, middle(lane)],
  ]);
  return [[from.x + from.width, middle(from)], ...through, [to.x, middle(to)]];
}

// A line through the points that leaves and reaches each of them level.
export function curve(points) {
  const [first, ...rest] = points;
  let before = first;
  const parts = rest.map(([x, y]) => {
    const half = (before[0] + x) / 2;
    const part = `C ${half} ${before[1]}, ${half} ${y}, ${x} ${y}`;
    before = [x, y];
    return part;
  });
  return `M ${first.join(' ')} ${parts.join(' ')}`;
}

export function shape(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

// The lines of text in a box: at most four rows of a matrix.
export function rowsOf(matrix, format) {
  const shown = matrix.slice(0, BOX.mostRows).map((row) => {
    const cells = row.slice(0, 3).map(format).join('  ');
    return row.length > 3 ? `${cells} …` : cells;
  });
  if (matrix.length > BOX.mostRows) {
    shown[BOX.mostRows - 1] = '…';
  }
  return shown;
}
