// Elements are made here, always from text: nothing that a document or a graph says ever becomes markup.

const SVG = 'http://www.w3.org/2000/svg';

function make(tag, attributes = {}, ...children) {
  return dress(document.createElement(tag), attributes, children);
}

function makeSvg(tag, attributes = {}, ...children) {
  return dress(document.createElementNS(SVG, tag), attributes, children);
}

function dress(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (name === 'style') {
      // The policy of the page forbids style attributes, but not styles set one by one.
      for (const [property, set] of Object.entries(value)) element.style.setProperty(property, set);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  put(element, ...children);
  return element;
}

function put(parent, ...children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    parent.append(child instanceof Node ? child : document.createTextNode(plain(String(child))));
  }
  return parent;
}

function refill(parent, ...children) {
  parent.replaceChildren();
  return put(parent, ...children);
}

const byName = (id) => document.getElementById(id);

// Characters that turn text around or cannot be seen are shown by their code; marks that Arabic needs stay.
function plain(text) {
  return text
    .replace(/[\u202d\u202e]/g, (letter) => `⟨U+${letter.charCodeAt(0).toString(16).toUpperCase()}⟩`)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, (letter) =>
      letter === '\u007f' ? '␡' : String.fromCharCode(0x2400 + letter.charCodeAt(0)));
}

function clip(text, length) {
  const letters = Array.from(text.slice(0, 2 * length + 2));
  return letters.length > length ? letters.slice(0, length - 1).join('') + '…' : text;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LEFT_TO_RIGHT = /[A-Za-z\u00c0-\u024f\u0370-\u058f]/;

function directionOf(text) {
  const right = text.search(RIGHT_TO_LEFT);
  const left = text.search(LEFT_TO_RIGHT);
  return right >= 0 && (left < 0 || right < left) ? 'rtl' : 'ltr';
}

function isolated(text, attributes = {}) {
  return make('bdi', { dir: 'auto', ...attributes }, text);
}

function button(text, press, attributes = {}) {
  return make('button', { type: 'button', ...attributes, on: { click: press } }, text);
}

// The mark of a kind of node, as the network draws it.
function markIcon(kind, size = 16) {
  const half = size / 2;
  const svg = makeSvg('svg', { width: size, height: size, viewBox: `${-half} ${-half} ${size} ${size}`, 'aria-hidden': 'true', class: 'mark-icon' });
  return put(svg, markShape(kinds.get(kind), 0, 0, half - 1.5));
}

function markShape({ shape, colour }, x, y, r) {
  if (shape === 'dot') return makeSvg('circle', { cx: round(x), cy: round(y), r: round(r), fill: colour });
  const points = markPoints(shape, r).map(([dx, dy]) => `${round(x + dx)},${round(y + dy)}`);
  return makeSvg('polygon', { points: points.join(' '), fill: colour, 'stroke-linejoin': 'round' });
}

const round = (number) => Math.round(number * 10) / 10;

// The outlines that vis-network draws, around (0, 0).
function markPoints(shape, r) {
  const ring = (count, turn, radius = () => r) => Array.from({ length: count }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / count;
    return [radius(i) * Math.cos(angle), radius(i) * Math.sin(angle)];
  });
  if (shape === 'square') return [[-r, -r], [r, -r], [r, r], [-r, r]];
  if (shape === 'diamond') return ring(4, -Math.PI / 2);
  if (shape === 'hexagon') return ring(6, 0);
  if (shape === 'star') return ring(10, -Math.PI / 2, (i) => (i % 2 === 0 ? 1.3 : 0.5) * r * 0.82);
  const triangle = ring(3, -Math.PI / 2, () => r * 1.15).map(([x, y]) => [x, y + 0.2 * r]);
  return shape === 'triangleDown' ? triangle.map(([x, y]) => [x, -y]) : triangle;
}
