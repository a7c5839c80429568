// Join the parts: one redraw for every change, and what the pointer does.

function redraw() {
  const view = chooseView();
  drawView(view);
  drawDetails(view);
  drawChips(view);
  drawTable(view);
  drawCounts(view);
  syncFilters();
  drawIntro(view);
}

// What the page is, in two sentences, until something is chosen.
function drawIntro(view) {
  const closed = [...drawn.spots.values()].filter((spot) => !spot.node).length;
  refill(byName('intro'), make('strong', {}, say('intro')), ' ', say(closed ? 'introBig' : 'introHow', { n: closed }));
  byName('intro').hidden = Boolean(state.sel || view.path || picking);
}

function drawWords() {
  const root = document.documentElement;
  root.lang = state.ui;
  root.dir = state.ui === 'ar' ? 'rtl' : 'ltr';
  canvas.setAttribute('aria-label', say('stage'));
  byName('stage').setAttribute('aria-label', say('network'));
  byName('details').setAttribute('aria-label', say('details'));
  byName('table').setAttribute('aria-label', say('table'));
  byName('timeline').setAttribute('aria-label', say('timeline'));
  refill(byName('skip'), button(say('skip'), () => (state.table ? byName('table') : canvas).focus(), { class: 'skip' }));
  drawFind();
  drawFilters();
  drawZoom();
}

whenChanged((before) => {
  if (before.ui !== state.ui) drawWords();
  redraw();
  drawToolbar();
  if (['from', 'to', 'ui'].some((name) => before[name] !== state[name])) drawTimeline();
  if (before.table && !state.table) network.redraw();
  if (fitsAnew(before)) fitView({ moving: true, within: justOpened(before) });
  else if (before.sel !== state.sel) keepInSight();
});

// A community that was clicked open fills the window; whatever else changed, everything that is left does.
function justOpened(before) {
  const fresh = state.open.filter((one) => !before.open.includes(one));
  return fresh.length === 1 && state.focus === before.focus && state.path === before.path ? Number(fresh[0]) : null;
}

const fitsAnew = (before) => ['focus', 'steps', 'open', 'table', 'path'].some((name) => String(before[name]) !== String(state[name]));

function clickSpot(spot) {
  if (!spot.node) return openCommunity(spot.number);
  return picking ? finishPath(spot.node) : (change({ sel: `name:${spot.node.id}`, path: [] }, { undoable: false }), undefined);
}

let movedByHand = false;
let fitted = null;

function listen() {
  network.on('afterDrawing', drawLabels);

  network.on('click', ({ nodes: [spot], edges: [line] }) => {
    walker = spot ?? null;
    if (spot !== undefined) return clickSpot(drawn.spots.get(spot));
    if (line !== undefined) return chooseLine(drawn.lines.get(line));
    return picking || state.sel ? letGo() : undefined;
  });

  network.on('hoverNode', ({ node, pointer }) => {
    hovered = { spot: node, line: null };
    canvas.style.cursor = 'pointer';
    if (drawn.spots.has(node)) showTip(pointer.DOM, spotTip(drawn.spots.get(node)));
  });
  network.on('hoverEdge', ({ edge, pointer }) => {
    if (hovered.spot !== null) return;
    hovered = { spot: null, line: edge };
    canvas.style.cursor = 'pointer';
    if (drawn.lines.has(edge)) showTip(pointer.DOM, lineTip(drawn.lines.get(edge)));
  });
  for (const leaving of ['blurNode', 'blurEdge', 'dragStart', 'zoom']) {
    network.on(leaving, () => {
      hovered = { spot: null, line: null };
      canvas.style.cursor = '';
      hideTip();
    });
  }

  // While nobody has moved the view by hand, it keeps showing everything whenever the window or a panel changes.
  for (const moved of ['dragStart', 'zoom']) network.on(moved, () => { movedByHand = true; });
  // (vis-network puts its own idea of the old view back right after this event, hence the wait.)
  network.on('resize', () => queueMicrotask(() => { if (!movedByHand) fitView(); }));

  document.addEventListener('keydown', pressed);
  canvas.addEventListener('keydown', walked);
  window.addEventListener('hashchange', readAddress);
  new ResizeObserver(() => {
    clearTimeout(fitted);
    fitted = setTimeout(() => { drawTimeline(); }, 120);
  }).observe(byName('timeline'));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changeInks);
}

state = { ...state, ...read(new URLSearchParams(location.hash.slice(1))) };
drawWords();
drawToolbar();
redraw();
startNetwork();
listen();
drawTimeline();
network.setSize('100%', '100%');
fitView();

// For the console of the browser, and for tests: where a name stands on the screen, which labels are drawn, what the state is.
globalThis.tipgraph = Object.freeze({
  whereIs: (id) => network.canvasToDOM(network.getPosition(standIn(nodeOf.get(id)))),
  labels: () => placeLabels(),
  state: () => ({ ...state }),
  shown: () => ({ facts: drawn.view.facts.length, names: drawn.view.nodes.size, spots: drawn.spots.size, lines: drawn.lines.size }),
});
document.body.dataset.ready = 'true';
network.redraw();
