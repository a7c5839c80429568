// The buttons at the top and the ones beside the network.

let moving = false;

function drawToolbar() {
  const menu = make('details', { class: 'menu' },
    make('summary', { class: 'tool' }, say('export')),
    make('div', { class: 'menu-list' }, [['picturePng', savePng], ['pictureSvg', saveSvg], ['factsCsv', saveCsv], ['copyLink', copyLink]].map(([name, act]) =>
      button(say(name), () => { menu.open = false; act(); }, { id: `export-${name}` }))));
  const other = Object.keys(payload.page.words).find((language) => language !== state.ui);
  refill(byName('tools'),
    button(say('filters'), toggleFilters, { class: 'tool narrow', id: 'tool-filters', 'aria-expanded': 'false', 'aria-controls': 'filters' }),
    button(say(state.table ? 'network' : 'table'), toggleTable, { class: 'tool', id: 'tool-table', 'aria-pressed': String(state.table) }),
    button(say('undo'), undo, { class: 'tool', id: 'tool-undo', disabled: earlier.length === 0 }),
    button(say('motion'), toggleMotion, { class: 'tool', id: 'tool-motion', role: 'switch', 'aria-checked': String(moving) }),
    menu,
    button(payload.page.words[other].language, () => change({ ui: other }, { undoable: false }), { class: 'tool', id: 'tool-language', lang: other }),
    button('◐', switchTheme, { class: 'tool icon', id: 'tool-theme', 'aria-label': say('theme'), title: say('theme') }),
    button('?', openHelp, { class: 'tool icon', id: 'tool-help', 'aria-label': say('help'), title: say('help') }));
  byName('tools').setAttribute('aria-label', say('tools'));
}

function drawZoom() {
  refill(byName('zoom'),
    button('+', () => zoomBy(1.3), { 'aria-label': say('closer'), title: say('closer') }),
    button('−', () => zoomBy(1 / 1.3), { 'aria-label': say('farther'), title: say('farther') }),
    button('⤢', () => fitView({ moving: true }), { 'aria-label': say('fit'), title: say('fit'), id: 'zoom-fit' }));
}

function toggleTable() {
  change({ table: !state.table }, { undoable: false });
  if (state.table) byName('table').focus();
}

function toggleFilters() {
  const shown = document.body.classList.toggle('with-filters');
  byName('tool-filters').setAttribute('aria-expanded', String(shown));
  if (shown) byName('filters').focus();
}

function toggleMotion() {
  moving = !moving;
  network.setOptions({ physics: { enabled: moving } });
  byName('tool-motion').setAttribute('aria-checked', String(moving));
}

function switchTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme === 'dark' || (root.dataset.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'light' : 'dark';
  changeInks();
}

function openHelp() {
  const help = byName('help');
  refill(help, make('h2', {}, say('help')), make('p', {}, say('intro'), ' ', say('introHow')),
    make('dl', {}, Object.entries(words().shortcuts).map(([key, text]) => [make('dt', {}, make('kbd', {}, key)), make('dd', {}, text)])),
    button(say('close'), () => help.close(), { class: 'tool' }));
  help.setAttribute('aria-label', say('help'));
  help.showModal();
}

function drawCounts(view) {
  const named = nodes.filter((node) => node.facts.length).length;
  const all = view.facts.length === facts.length;
  const sources = all ? documents.size : new Set(view.facts.flatMap((fact) => [...fact.documents])).size;
  byName('counts').textContent = say(all ? 'counts' : 'countsOf', {
    shown: view.facts.length,
    facts: say('countFacts', { n: facts.length }),
    names: say('countNames', { n: all ? named : view.nodes.size }),
    documents: say('countDocuments', { n: sources }),
  });
  const undated = state.from || state.to ? facts.filter((fact) => !fact.when).length : 0;
  refill(byName('imprint'), make('span', {}, say('imprint')),
    payload.page.leftOut > 0 && make('strong', {}, say('leftOut', { n: payload.page.leftOut })),
    undated > 0 && make('span', {}, say('hiddenFacts', { n: undated })),
    make('span', { class: 'fingerprint' }, say('fingerprint'), ' ', make('code', { dir: 'ltr' }, payload.fingerprint)));
}
