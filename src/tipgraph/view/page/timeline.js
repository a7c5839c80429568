// The strip of days under the network: events above, documents below; dragging over it chooses dates.

const timeline = byName('timeline');
const HIGH = 74;
let brush = null;

function timelineMarks() {
  const events = nodes.filter((node) => node.when && node.facts.length).map((node) => ({ node, when: node.when, text: labelOf(node) }));
  const published = payload.documents.filter((document_) => document_.when).map((document_) => ({ document_, when: document_.when, text: document_.title || document_.id }));
  return { events, published };
}

const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / 86400000;
const isoDay = (day) => new Date(Math.round(day) * 86400000).toISOString().slice(0, 10);

function drawTimeline() {
  const { events, published } = timelineMarks();
  const all = [...events, ...published].filter(({ when }) => when.every((day) => Number.isFinite(dayNumber(day))));
  timeline.hidden = all.length === 0;
  if (timeline.hidden) return;
  const days = all.flatMap(({ when }) => when.map(dayNumber));
  const margin = Math.max(45, (Math.max(...days) - Math.min(...days)) * 0.06);
  const [first, last] = [Math.min(...days) - margin, Math.max(...days) + margin];
  const wide = Math.max(240, timeline.clientWidth - 24);
  const x = (iso) => ((dayNumber(iso) - first) / (last - first)) * wide;
  const dayAt = (place) => first + (Math.max(0, Math.min(wide, place)) / wide) * (last - first);
  const svg = makeSvg('svg', { width: wide, height: HIGH, viewBox: `0 0 ${wide} ${HIGH}`, class: 'strip', role: 'img', 'aria-label': say('timeline') });
  put(svg, wide > 700 && makeSvg('text', { class: 'year', x: wide - 4, y: 13, 'text-anchor': 'end' }, say('timeline')), axis(first, last, wide, x), brushed(x), row_(events, x, wide, 20, true), row_(published, x, wide, 44, false));
  listenToBrush(svg, dayAt);
  refill(timeline, make('h2', { class: 'hidden-title' }, say('timeline')), svg);
}

function axis(first, last, wide, x) {
  const years = [];
  const span = (last - first) / 365;
  const step = span > 24 ? 10 : span > 8 ? 2 : 1;
  for (let year = Number(isoDay(first).slice(0, 4)); year <= Number(isoDay(last).slice(0, 4)); year += 1) if (year % step === 0) years.push(year);
  const ticks = years.flatMap((year) => [[`${year}-01-01`, String(year)], ...(span < 3 ? [[`${year}-04-01`], [`${year}-07-01`], [`${year}-10-01`]] : [])]);
  return [makeSvg('path', { class: 'axis', d: `M0 ${HIGH - 16.5}H${wide}` }), ticks.filter(([day]) => dayNumber(day) > first && dayNumber(day) < last).map(([day, text]) => [
    makeSvg('path', { class: 'tick', d: `M${round(x(day))} ${text ? 4 : HIGH - 21}V${HIGH - 16}` }),
    text && x(day) < wide - 30 && makeSvg('text', { class: 'year', x: round(x(day)) + 4, y: HIGH - 4 }, text),
  ])];
}

function brushed(x) {
  if (!state.from && !state.to) return null;
  const left = state.from ? x(state.from) : 0;
  const right = state.to ? x(state.to) : timeline.clientWidth;
  return makeSvg('rect', { class: 'brushed', x: round(Math.min(left, right)), y: 2, width: round(Math.max(2, Math.abs(right - left))), height: HIGH - 19 });
}

// Marks of one row, with the text of those that have room before the next.
function row_(marks, x, wide, y, areEvents) {
  const sorted = [...marks].sort((a, b) => (a.when[0] < b.when[0] ? -1 : a.when[0] > b.when[0] ? 1 : 0));
  // Marks that would stand on each other are one mark.
  const placed = sorted.filter((mark, i) => i === 0 || x(mark.when[0]) - x(sorted[i - 1].when[0]) > 0.5 || mark.when[1] !== sorted[i - 1].when[1]);
  let taken = 0;
  return placed.map((mark, i) => {
    const [left, right] = mark.when.map(x);
    const room = (i + 1 < placed.length ? x(placed[i + 1].when[0]) : wide) - right - 26;
    const shape = areEvents
      ? makeSvg('rect', { x: round(left - 5), y: y - 5, width: round(Math.max(10, right - left + 10)), height: 10, rx: 5, fill: kinds.get('Event').colour })
      : makeSvg('rect', { x: round((left + right) / 2 - 4), y: y - 5.5, width: 8, height: 11, rx: 1.5, class: 'sheet' });
    const leftward = i === placed.length - 1 && room < left - taken - 26;
    const letters = Math.min(60, Math.floor((leftward ? left - taken - 26 : room) / 6.4));
    taken = right + 10 + (leftward ? 0 : Math.min(letters, mark.text.length) * 6.4);
    const text = letters > 9 && makeSvg('text', { class: 'mark-text', x: round(leftward ? left - 10 : right + 10), y: y + 4, 'text-anchor': leftward ? 'end' : 'start' }, clip(mark.text, letters));
    const title = makeSvg('title', {}, `${areEvents ? say('event') : say('document')}: ${clip(mark.text, 200)} · ${periodName(mark.when)}`);
    return makeSvg('g', { class: 'timeline-mark', on: { click: () => pickMark(mark) } }, title, shape, text);
  });
}

function pickMark(mark) {
  if (mark.node) return goTo(mark.node);
  return change({ doc: payload.documents.map((one) => one.id).filter((id) => id !== mark.document_.id) });
}

function listenToBrush(svg, dayAt) {
  const placeOf = (event) => event.clientX - svg.getBoundingClientRect().left;
  svg.addEventListener('pointerdown', (event) => {
    brush = { from: placeOf(event), to: placeOf(event), shade: put(svg, makeSvg('rect', { class: 'brushed', y: 2, height: HIGH - 19 })).lastChild };
  });
  svg.addEventListener('pointermove', (event) => {
    if (!brush) return;
    brush.to = placeOf(event);
    if (Math.abs(brush.to - brush.from) > 4 && !svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    brush.shade.setAttribute('x', Math.min(brush.from, brush.to));
    brush.shade.setAttribute('width', Math.abs(brush.to - brush.from));
  });
  const finish = () => {
    if (!brush) return;
    const { from, to, shade } = brush;
    brush = null;
    shade.remove();
    if (Math.abs(to - from) > 4) change({ from: isoDay(dayAt(Math.min(from, to))), to: isoDay(dayAt(Math.max(from, to))) });
    else if (state.from || state.to) change({ from: '', to: '' });
  };
  svg.addEventListener('pointerup', finish);
  svg.addEventListener('pointercancel', finish);
}
