// The network on the canvas: vis-network draws marks and lines, labels.js the text.

const opened = JSON.parse(byName('network').textContent);
const spotSet = new vis.DataSet(opened.nodes);
const lineSet = new vis.DataSet(opened.edges.map(({ from, to }) => ({ id: from < to ? `${from}-${to}` : `${to}-${from}`, from, to })).filter(firstOfPair()));
const canvas = byName('canvas');
let network = null;
const upright = canvas.clientHeight > canvas.clientWidth * 1.1;

// Shapes of one radius cover different areas: these factors make them look alike.
const SWELL = { square: 0.86, diamond: 1.12, triangle: 1.05, triangleDown: 1.05, star: 1.1 };

// On a small screen everything is seen from far away: marks grow, so that a finger can hit them.
const boost = canvas.clientWidth < 600 ? 1.6 : 1;
const radiusOf = (number_) => (number_ < nodes.length ? nodes[number_].r : communities.get(number_).r) * boost;

// What is drawn now: spots by number, lines by "a-b", and the facts behind them.
let drawn = { view: null, spots: new Map(), lines: new Map() };
let hovered = { spot: null, line: null };
const sentSpots = new Map();
const sentLines = new Map();
let places = new Map();
let placedFor = null;

function firstOfPair() {
  const seen = new Set();
  return ({ id }) => !seen.has(id) && seen.add(id);
}

// vis-network takes over only after the first view is dressed: it would measure and draw everything twice.
function startNetwork() {
  network = new vis.Network(canvas, { nodes: spotSet, edges: lineSet }, opened.options);
  // The canvas around it takes the keyboard; a second stop inside would only confuse.
  canvas.querySelector('.vis-network').tabIndex = -1;
}

function drawView(view) {
  const spots = new Map();
  for (const node of view.nodes) {
    const number = standIn(node);
    if (!spots.has(number)) spots.set(number, { number, node: number === node.number ? node : null, members: [] });
    spots.get(number).members.push(node);
  }
  drawn = { view, spots, lines: bundle(view.facts) };
  if (placedFor !== state.open) moveSpots();
  const strong = emphasis();
  send(spotSet, sentSpots, [...spots.values()].map((spot) => spotDress(spot, strong)));
  send(lineSet, sentLines, [...drawn.lines.values()].map((line) => lineDress(line, strong)));
}

// Facts between the same two spots are one line, whatever they say and whichever way.
function bundle(chosen) {
  const lines = new Map();
  for (const fact of chosen) {
    if (!fact.object) continue;
    const from = standIn(fact.subject);
    const to = standIn(fact.object);
    if (from === to && fact.subject !== fact.object) continue;
    const id = from < to ? `${from}-${to}` : `${to}-${from}`;
    if (!lines.has(id)) lines.set(id, { id, a: Math.min(from, to), b: Math.max(from, to), facts: [], to: false, back: false });
    const line = lines.get(id);
    line.facts.push(fact);
    if (symmetric.has(fact.r)) continue;
    if (from <= to) line.to = true;
    else line.back = true;
  }
  for (const line of lines.values()) line.facts.sort(factOrder);
  return lines;
}

// Only what differs from what was drawn before is sent: redrawing everything would blink.
function send(set, sent, wanted) {
  const kept = new Set(wanted.map((one) => one.id));
  const gone = [...sent.keys()].filter((id) => !kept.has(id));
  const fresh = wanted.filter((one) => sent.get(one.id) !== JSON.stringify(one));
  for (const id of gone) sent.delete(id);
  for (const one of fresh) sent.set(one.id, JSON.stringify(one));
  const strangers = set.getIds().filter((id) => !kept.has(id));
  if (strangers.length) set.remove(strangers);
  if (fresh.length) set.update(fresh);
}

function moveSpots() {
  places = placeSpots();
  if (upright) for (const [number, { x, y }] of places) places.set(number, { x: y, y: x });
  placedFor = state.open;
}

function spotDress(spot, strong) {
  const { shape, colour } = spot.node ? kinds.get(spot.node.kind) : { shape: 'dot', colour: ink('--soft') };
  const chosen = strong.main.has(spot.number);
  const rim = chosen ? ink('--ink') : spot.node ? ink('--ground') : ink('--muted');
  const fill = { background: colour, border: rim };
  return {
    id: spot.number,
    shape,
    size: radiusOf(spot.number) * (SWELL[shape] ?? 1),
    ...places.get(spot.number),
    color: { ...fill, highlight: fill, hover: { background: colour, border: ink('--ink') } },
    borderWidth: chosen ? 3 : 2,
    opacity: strong.spots && !strong.spots.has(spot.number) ? 0.28 : 1,
  };
}

function lineDress(line, strong) {
  if (!betweenNames(line)) return thickDress(line, strong);
  const colour = families.get(familyOf.get(line.facts[0].r));
  const faded = strong.lines && !strong.lines.has(line.id);
  const chosen = strong.lines?.has(line.id) && strong.sure;
  const heads = { to: line.to, back: line.back };
  const swap = line.back && !line.to;
  return {
    id: line.id,
    from: swap ? line.b : line.a,
    to: swap ? line.a : line.b,
    width: round(1.1 + Math.log2(Math.max(...line.facts.map((fact) => fact.docs), line.facts.length, 1)) * 0.9 + (chosen ? 1.4 : 0)),
    arrows: { to: { enabled: heads.to || heads.back, scaleFactor: 0.45 }, from: { enabled: heads.to && heads.back, scaleFactor: 0.45 } },
    dashes: line.facts.every((fact) => fact.more.modality === 'planned') ? [7, 5] : false,
    color: { color: colour, highlight: colour, hover: colour, opacity: faded ? 0.14 : chosen ? 1 : 0.62 },
  };
}

const betweenNames = (line) => line.a < nodes.length && line.b < nodes.length;

// Between communities a line only says how much there is: the facts have too many ways and colours.
function thickDress(line, strong) {
  const colour = ink('--muted');
  const faded = strong.lines && !strong.lines.has(line.id);
  return {
    id: line.id, from: line.a, to: line.b, dashes: false,
    width: round(0.8 + Math.log2(line.facts.length) * 0.7),
    arrows: { to: { enabled: false }, from: { enabled: false } },
    color: { color: colour, highlight: colour, hover: colour, opacity: faded ? 0.05 : strong.lines ? 0.6 : 0.22 },
  };
}

// What is chosen and what belongs to it; the rest fades. A path outweighs a chosen name.
function emphasis() {
  const path = drawn.view.path;
  if (path?.nodes.length) {
    const along = path.nodes.map(standIn);
    return { main: new Set([along[0], along.at(-1)]), spots: new Set(along), lines: new Set(path.facts.map(lineOf)), sure: true };
  }
  const [sort, id] = splitChoice();
  if (sort === 'line' && drawn.lines.has(id)) {
    const { a, b } = drawn.lines.get(id);
    return { main: new Set([a, b]), spots: new Set([a, b]), lines: new Set([id]), sure: true };
  }
  const node = sort === 'name' && nodeOf.get(id);
  if (!node || !drawn.spots.has(standIn(node))) return { main: new Set(), spots: null, lines: null };
  const middle = standIn(node);
  // In the focus, everything that is left belongs to the name already.
  if (id === state.focus) return { main: new Set([middle]), spots: null, lines: null };
  const lines = [...drawn.lines.values()].filter((line) => line.a === middle || line.b === middle);
  const spots = new Set([middle, ...lines.flatMap((line) => [line.a, line.b])]);
  return { main: new Set([middle]), spots, lines: new Set(lines.map((line) => line.id)), sure: false };
}

function lineOf(fact) {
  const [a, b] = [standIn(fact.subject), standIn(fact.object)];
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

// The choice as the address says it: "name:naela-gabr" or "line:naela-gabr,nccpim-tip".
function splitChoice() {
  const [sort, ...rest] = state.sel.split(':');
  const id = rest.join(':');
  if (sort !== 'line') return [sort, id];
  const ends = id.split(' ').map((end) => nodeOf.get(end));
  if (!ends[0] || !ends[1]) return ['', ''];
  const [a, b] = ends.map(standIn).sort((one, other) => one - other);
  return ['line', `${a}-${b}`];
}

function chooseName(node) {
  change({ sel: `name:${node.id}` }, { undoable: false });
}

function chooseLine(line) {
  const fact = line.facts[0];
  change({ sel: `line:${fact.subject.id} ${fact.object.id}` }, { undoable: false });
}

// Colours of the theme, as the style sheet sets them; asking for each again and again is slow.
const inks = new Map();

function ink(name) {
  if (!inks.has(name)) inks.set(name, getComputedStyle(document.documentElement).getPropertyValue(name).trim());
  return inks.get(name);
}

function changeInks() {
  inks.clear();
  redraw();
  network.redraw();
}

function still() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

// Show everything that is drawn, with room for the labels at the rim.
function fitView({ moving = false, within = null } = {}) {
  const numbers = [...drawn.spots.keys()].filter((number_) => within === null || standsIn(number_, within));
  if (!numbers.length) return;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const number_ of numbers) {
    const { x, y } = places.get(number_);
    const r = number_ < nodes.length ? 0 : radiusOf(number_);
    [left, right, top, bottom] = [Math.min(left, x - r), Math.max(right, x + r), Math.min(top, y - r), Math.max(bottom, y + r)];
  }
  const room = stageRoom();
  const scale = Math.max(0.02, Math.min(room.wide / (right - left || 1), room.high / (bottom - top || 1), 1.5));
  const view = { position: { x: (left + right) / 2, y: (top + bottom) / 2 - room.shift / scale }, scale };
  network.moveTo({ ...view, animation: moving && !still() ? { duration: 350, easingFunction: 'easeInOutQuad' } : false });
}

// The part of the canvas that labels at the rim, chips and the note below leave, in pixels.
function stageRoom() {
  const above = byName('chips').childElementCount ? 58 : 26;
  const below = 58 + (byName('intro').hidden ? 0 : byName('intro').offsetHeight + 6);
  const high = canvas.clientHeight - above - below;
  return { wide: Math.max(60, canvas.clientWidth - 140), high: Math.max(60, high), shift: (above - below) / 2 };
}

// Bring a spot to the middle, without going farther away.
function centreOn(number) {
  if (!network.body.nodes[number]) return;
  const scale = Math.max(network.getScale(), 0.9);
  network.moveTo({ position: network.getPosition(number), scale, animation: still() ? false : { duration: 350, easingFunction: 'easeInOutQuad' } });
}

// On a small screen the panel covers the lower part: what was chosen moves above it.
function keepInSight() {
  const [chosen] = emphasis().main;
  const covered = details.hidden ? 0 : canvas.getBoundingClientRect().bottom - details.getBoundingClientRect().top;
  if (chosen === undefined || covered <= 0 || details.offsetWidth < canvas.clientWidth) return;
  network.moveTo({ position: network.getPosition(chosen), offset: { x: 0, y: -covered / 2 } });
}

function zoomBy(factor) {
  network.moveTo({ scale: Math.min(6, Math.max(0.05, network.getScale() * factor)) });
}
