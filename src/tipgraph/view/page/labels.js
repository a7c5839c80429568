// Labels as on a map: always of a readable size, set where there is room, the most connected first.

const measured = new Map();
const measurer = document.createElement('canvas').getContext('2d');
const FACE = 'system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Helvetica Neue", Arial, sans-serif';

function widthOf(text, font) {
  const key = font + text;
  if (!measured.has(key)) {
    measurer.font = font;
    measured.set(key, measurer.measureText(text).width);
  }
  return measured.get(key);
}

function breakLines(text, width = 20, most = 3) {
  const lines = [];
  for (const word of clip(text, 200).split(/\s+/).filter(Boolean)) {
    const last = lines.length - 1;
    if (last >= 0 && lines[last].length + 1 + word.length <= width) lines[last] += ` ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, most).map((line) => clip(line, width + 6));
  if (lines.length > most) kept[most - 1] = `${kept[most - 1].replace(/…$/, '')}…`;
  return kept.map(plain);
}

// Rectangles already taken, looked up by the squares that they touch.
class Taken {
  constructor() { this.squares = new Map(); }

  squaresOf([left, top, right, bottom]) {
    const found = [];
    for (let x = Math.floor(left / 64); x <= Math.floor(right / 64); x += 1)
      for (let y = Math.floor(top / 64); y <= Math.floor(bottom / 64); y += 1) found.push(x * 65536 + y);
    return found;
  }

  isFree(box, owner) {
    return !this.squaresOf(box).some((square) => (this.squares.get(square) ?? []).some(([other, of]) =>
      of !== owner && box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]));
  }

  take(box, owner) {
    for (const square of this.squaresOf(box)) {
      if (!this.squares.has(square)) this.squares.set(square, []);
      this.squares.get(square).push([box, owner]);
    }
  }
}

// Decide which labels stand where, in pixels of the canvas: [{lines, x, y, size, weight, angle, faded, quiet, box}].
function placeLabels() {
  const scale = network.getScale();
  const strong = emphasis();
  const taken = new Taken();
  // Asked once: asking for every label would lay the page out again and again.
  const sheet = { wide: canvas.clientWidth, high: canvas.clientHeight };
  const spots = [...drawn.spots.values()].filter((spot) => network.body.nodes[spot.number]).map((spot) => {
    const at = network.canvasToDOM(network.getPosition(spot.number));
    const r = radiusOf(spot.number) * scale;
    return { ...spot, x: at.x, y: at.y, r, main: strong.main.has(spot.number) || hovered.spot === spot.number,
      faded: Boolean(strong.spots && !strong.spots.has(spot.number)) };
  }).filter(({ x, y, r }) => x > -r - 80 && y > -r - 60 && x < sheet.wide + r + 80 && y < sheet.high + r + 60);
  for (const { x, y, r, number: owner } of spots) taken.take([x - r, y - r, x + r, y + r], owner);
  spots.sort((a, b) => b.main - a.main || a.faded - b.faded || b.r - a.r || a.number - b.number);
  const labels = spots.map((spot) => nameLabel(spot, scale, taken, sheet)).filter(Boolean);
  for (const spot of spots.filter(({ node, r }) => !node && r > 12)) {
    labels.push({ lines: [number(spot.members.length)], x: spot.x, y: spot.y, size: Math.min(16, spot.r * 0.55), weight: 600, angle: 0, faded: spot.faded, quiet: false, inside: true, box: null, of: spot.number });
  }
  return [...labels, ...lineLabels(new Map(spots.map((spot) => [spot.number, spot])), strong, taken)];
}

function nameLabel(spot, scale, taken, sheet) {
  const size = Math.round(Math.min(14.5, Math.max(11.5, 12.5 * scale)) * 2) / 2;
  const weight = spot.main || (spot.node ? spot.node.r : 30) >= 14 ? 600 : 400;
  const text = spot.node ? labelOf(spot.node) : communityLabel(communities.get(spot.number));
  const lines = breakLines(text);
  const wide = Math.max(...lines.map((line) => widthOf(line, fontOf(size, weight))));
  const high = lines.length * size * 1.2;
  const { x, y, r } = spot;
  const sides = [[x, y + r + 3 + high / 2], [x, y - r - 3 - high / 2], [x + r + 5 + wide / 2, y], [x - r - 5 - wide / 2, y]];
  const boxAt = ([cx, cy]) => [cx - wide / 2 - 2, cy - high / 2, cx + wide / 2 + 2, cy + high / 2];
  const onSheet = ([left, top, right, bottom]) => left >= 0 && top >= 0 && right <= sheet.wide && bottom <= sheet.high;
  let at = sides.find((side) => onSheet(boxAt(side)) && taken.isFree(boxAt(side), spot.number));
  if (!at && !spot.main) return null;
  at ??= sides[0];
  taken.take(boxAt(at), `label ${spot.number}`);
  return { lines, x: at[0], y: at[1], size, weight, angle: 0, faded: spot.faded, quiet: false, box: boxAt(at), of: spot.number };
}

function lineLabels(spots, strong, taken) {
  const labels = [];
  const ranked = [...drawn.lines.values()].filter((line) => spots.has(line.a) && spots.has(line.b) && line.a !== line.b);
  const rank = (line) => (hovered.line === line.id ? 4 : 0) + (strong.lines?.has(line.id) ? 2 : 0) + Math.min(1, line.facts.length / 20);
  ranked.sort((a, b) => rank(b) - rank(a) || a.a - b.a || a.b - b.b);
  for (const line of ranked) {
    if (strong.lines && !strong.lines.has(line.id) && hovered.line !== line.id) continue;
    if (!betweenNames(line) && !strong.lines && hovered.line !== line.id) continue;
    const label = lineLabel(line, spots.get(line.a), spots.get(line.b), taken);
    if (label) labels.push(label);
  }
  return labels;
}

function lineText(line) {
  if (!betweenNames(line)) return say('countFacts', { n: line.facts.length });
  const first = relationText(line.facts[0]);
  const over = line.facts.length - line.facts.filter((fact) => relationText(fact) === first).length;
  const same = line.facts.length - over;
  return plain(clip(first, 40)) + (same > 1 ? ` ×${number(same)}` : '') + (over ? ` +${number(over)}` : '');
}

function lineLabel(line, from, to, taken) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const long = Math.hypot(dx, dy);
  if (long - from.r - to.r < 40) return null;
  line.text ??= lineText(line);
  const { text } = line;
  const size = 10.5;
  const wide = widthOf(text, fontOf(size, 500)) + 4;
  if (long - from.r - to.r < wide + 16) return null;
  let angle = Math.atan2(dy, dx);
  if (angle > Math.PI / 2 || angle <= -Math.PI / 2) angle += Math.PI;
  for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    const middle = from.r + (long - from.r - to.r) * share;
    if (middle - wide / 2 < from.r + 4 || middle + wide / 2 > long - to.r - 4) continue;
    const [x, y] = [from.x + (dx / long) * middle, from.y + (dy / long) * middle];
    const boxes = beads(x, y, angle, wide, size * 1.1);
    if (!boxes.every((box) => taken.isFree(box, null))) continue;
    for (const box of boxes) taken.take(box, `line ${line.id}`);
    return { lines: [text], x, y, size, weight: 500, angle, faded: false, quiet: true, box: boxes[0], of: line.id };
  }
  return null;
}

// A slanted label as a row of small squares.
function beads(x, y, angle, wide, high) {
  const count = Math.max(2, Math.ceil(wide / high));
  return Array.from({ length: count }, (_, i) => {
    const along = (i / (count - 1) - 0.5) * (wide - high);
    const [cx, cy] = [x + Math.cos(angle) * along, y + Math.sin(angle) * along];
    return [cx - high / 2, cy - high / 2, cx + high / 2, cy + high / 2];
  });
}

const fontOf = (size, weight) => `${weight} ${size}px ${FACE}`;

function drawLabels(context) {
  if (!document.body.dataset.ready) return; // vis-network draws a few times before the view has its place
  const labels = placeLabels();
  const ratio = context.canvas.width / canvas.clientWidth;
  const [ground, text, quiet] = [ink('--ground'), ink('--ink'), ink('--muted')];
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.strokeStyle = ground;
  for (const label of labels) {
    context.save();
    context.globalAlpha = label.faded ? 0.4 : 1;
    context.font = fontOf(label.size, label.weight);
    context.fillStyle = label.quiet ? quiet : text;
    context.lineWidth = label.quiet ? 4 : 3.5;
    context.translate(label.x, label.y);
    context.rotate(label.angle);
    label.lines.forEach((line, i) => {
      const y = (i - (label.lines.length - 1) / 2) * label.size * 1.2;
      context.direction = directionOf(line);
      if (!label.inside) context.strokeText(line, 0, y);
      context.fillText(line, 0, y);
    });
    context.restore();
  }
  context.restore();
}
