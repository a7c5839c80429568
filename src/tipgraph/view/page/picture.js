// The drawing that is on the screen as an SVG: the same places, the same labels.

function drawPicture() {
  const [wide, high] = [canvas.clientWidth, canvas.clientHeight];
  const svg = makeSvg('svg', { xmlns: SVG, width: wide, height: high + 28, viewBox: `0 0 ${wide} ${high + 28}`, 'font-family': FACE });
  put(svg, makeSvg('title', {}, payload.page.title), makeSvg('rect', { width: wide, height: high + 28, fill: ink('--ground') }));
  const strong = emphasis();
  const at = (number) => network.canvasToDOM(network.getPosition(number));
  const scale = network.getScale();
  put(svg, [...drawn.lines.values()].map((line) => pictureLine(lineDress(line, strong), at, scale)));
  put(svg, [...drawn.spots.values()].map((spot) => pictureSpot(spotDress(spot, strong), at, scale)));
  put(svg, placeLabels().map(pictureLabel));
  return put(svg, makeSvg('text', { x: 12, y: high + 18, 'font-size': 11, fill: ink('--muted') }, `${clip(payload.page.title, 120)} · ${byName('counts').textContent} · ${payload.fingerprint}`));
}

function pictureLine(dress_, at, scale) {
  const [from, to] = [at(dress_.from), at(dress_.to)];
  const long = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / long, (to.y - from.y) / long];
  const radius = (number_) => radiusOf(number_) * scale;
  const head = (tip_, dx, dy) => {
    const size = 4.5 + 1.5 * dress_.width * Math.min(1, scale);
    const points = [[0, 0], [-dx * size * 1.6 - dy * size * 0.6, -dy * size * 1.6 + dx * size * 0.6], [-dx * size * 1.6 + dy * size * 0.6, -dy * size * 1.6 - dx * size * 0.6]];
    return makeSvg('polygon', { points: points.map(([x, y]) => `${round(tip_.x + x)},${round(tip_.y + y)}`).join(' '), fill: dress_.color.color });
  };
  const end = { x: to.x - ux * (radius(dress_.to) + 2), y: to.y - uy * (radius(dress_.to) + 2) };
  const start = { x: from.x + ux * (radius(dress_.from) + 2), y: from.y + uy * (radius(dress_.from) + 2) };
  return makeSvg('g', { opacity: dress_.color.opacity },
    makeSvg('line', { x1: round(start.x), y1: round(start.y), x2: round(end.x), y2: round(end.y), stroke: dress_.color.color,
      'stroke-width': round(dress_.width * Math.min(1.4, Math.max(0.6, scale))), 'stroke-dasharray': dress_.dashes ? '6 4' : null }),
    dress_.arrows.to.enabled ? head(end, ux, uy) : null,
    dress_.arrows.from.enabled ? head(start, -ux, -uy) : null);
}

function pictureSpot(dress_, at, scale) {
  const { x, y } = at(dress_.id);
  const shape = markShape({ shape: dress_.shape, colour: dress_.color.background }, x, y, dress_.size * scale);
  return dress(shape, { stroke: dress_.color.border, 'stroke-width': 1.5, opacity: dress_.opacity }, []);
}

function pictureLabel(label) {
  const angle = (label.angle * 180) / Math.PI;
  const group = makeSvg('g', { transform: `translate(${round(label.x)} ${round(label.y)}) rotate(${round(angle)})`, 'text-anchor': 'middle', opacity: label.faded ? 0.4 : 1,
    'font-size': label.size, 'font-weight': label.weight, fill: ink(label.quiet ? '--muted' : '--ink'), stroke: ink('--ground'), 'stroke-width': 3, 'paint-order': 'stroke', 'stroke-linejoin': 'round' });
  if (label.inside) group.removeAttribute('stroke');
  return put(group, label.lines.map((line, i) => makeSvg('text', { y: round((i - (label.lines.length - 1) / 2) * label.size * 1.2 + label.size * 0.35), direction: directionOf(line) }, line)));
}
