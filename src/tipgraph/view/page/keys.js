// Everything works from the keyboard: the arrows go from name to name, letters act on the chosen one.

function chosenName() {
  const [sort, id] = splitChoice();
  return sort === 'name' ? nodeOf.get(id) : null;
}

const ACTIONS = {
  f: (node) => focusOn(node, state.steps),
  1: (node) => focusOn(node, 1),
  2: (node) => focusOn(node, 2),
  3: (node) => focusOn(node, 3),
  h: hideName,
  p: startPath,
};

function pressed(event) {
  const typing = event.target.closest('input, textarea, select');
  if (event.key === 'Escape' && !byName('help').open) return letGo();
  if (typing || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && key !== 'z') return undefined;
  if (key === '/') {
    event.preventDefault();
    return findInput.focus();
  }
  if (key === 'z') return undo();
  if (key === 't') return toggleTable();
  if (key === '?') return openHelp();
  if (key === '+' || key === '=') return zoomBy(1.3);
  if (key === '-') return zoomBy(1 / 1.3);
  if (key === '0') return fitView({ moving: true });
  const node = chosenName();
  return node && key in ACTIONS ? ACTIONS[key](node) : undefined;
}

let walker = null;

// On the canvas: the nearest spot in the direction of the arrow.
function walked(event) {
  const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  if (event.key === 'Enter' && walker !== null) return enter(walker);
  const way = ways[event.key];
  if (!way) return undefined;
  event.preventDefault();
  const chosen = chosenName();
  const from = walker ?? (chosen ? standIn(chosen) : null);
  const next = from === null || !drawn.spots.has(from) ? mostConnected() : nearestToward(from, way);
  if (next === null) return undefined;
  walker = next;
  const spot = drawn.spots.get(next);
  if (spot.node) chooseName(spot.node);
  else change({ sel: '' }, { undoable: false });
  hovered = { spot: next, line: null };
  bringIn(next);
  network.redraw();
  const name = spot.node ? labelOf(spot.node) : communityLabel(communities.get(next));
  return hear(say('selected', { name, kind: spot.node ? termName(spot.node.cls) : say('community'), facts: say('countFacts', { n: spot.members.reduce((sum, node) => sum + node.facts.length, 0) }) }));
}

function enter(number_) {
  const spot = drawn.spots.get(number_);
  if (!spot) return;
  if (!spot.node) openCommunity(number_);
  else if (picking) finishPath(spot.node);
  else {
    chooseName(spot.node);
    details.focus();
  }
}

function bringIn(number_) {
  const { x, y } = network.canvasToDOM(network.getPosition(number_));
  if (x < 20 || y < 20 || x > canvas.clientWidth - 20 || y > canvas.clientHeight - 20) centreOn(number_);
}

function mostConnected() {
  const ranked = [...drawn.spots.values()].sort((a, b) => b.members.length - a.members.length || (b.node?.facts.length ?? 0) - (a.node?.facts.length ?? 0) || a.number - b.number);
  return ranked.length ? ranked[0].number : null;
}

function nearestToward(from, [wx, wy]) {
  const here = places.get(from);
  let best = null;
  for (const number_ of drawn.spots.keys()) {
    const there = network.getPosition(number_);
    const [dx, dy] = [there.x - here.x, there.y - here.y];
    const along = dx * wx + dy * wy;
    const aside = Math.abs(dx * wy) + Math.abs(dy * wx);
    if (number_ === from || along <= 0) continue;
    const cost = along + 2.2 * aside;
    if (!best || cost < best.cost) best = { number_, cost };
  }
  return best ? best.number_ : null;
}
