// The side panel: who a name is and what is said about it, the facts of a line, or the way between two names.

const details = byName('details');
let picking = null;

function drawDetails(view) {
  const content = picking ? pickPanel() : view.path ? pathPanel(view.path) : choicePanel(view);
  details.hidden = !content;
  document.body.classList.toggle('with-details', Boolean(content));
  refill(details, content ? [closeButton(), content] : []);
  if (content) details.scrollTop = 0;
}

function choicePanel(view) {
  const [sort, id] = splitChoice();
  if (sort === 'line' && drawn.lines.has(id)) return linePanel(drawn.lines.get(id));
  if (sort === 'name' && nodeOf.has(id)) return namePanel(nodeOf.get(id), view);
  return null;
}

function closeButton() {
  return button('×', letGo, { class: 'close', 'aria-label': say('close') });
}

function letGo() {
  picking = null;
  change({ sel: '', path: [] }, { undoable: state.path.length > 0 });
}

function namePanel(node, view) {
  const shown = view.facts.filter((fact) => fact.subject === node || fact.object === node);
  const roles = node.facts.filter((fact) => fact.subject === node && fact.roles.length);
  return [
    make('p', { class: 'kind' }, markIcon(node.kind), ' ', capital(termName(node.cls))),
    make('h2', {}, isolated(clip(labelOf(node), 300))),
    labelList(node),
    node.when && make('p', { class: 'fine' }, periodName(node.when)),
    actions(node),
    roles.length > 0 && section(say('roles'), make('ul', { class: 'roles' }, roles.map((fact) => make('li', {}, roleText(fact), ' — ', nameButton(fact.object))))),
    node.aliases.length > 0 && section(say('aliases'), make('p', { class: 'aliases' },
      node.aliases.slice(0, 24).map(([language, text]) => make('bdi', { lang: language || null, dir: 'auto' }, clip(text, 160))))),
    section(say('facts'), shown.length ? groups(node, shown) : make('p', { class: 'fine' }, say('noFacts'))),
    make('p', { class: 'fine iri', dir: 'ltr' }, clip(node.iri, 200)),
  ];
}

function labelList(node) {
  const others = node.labels.filter(([, text]) => text !== labelOf(node));
  return others.map(([language, text]) => make('p', { class: 'other-label', lang: language || null }, isolated(clip(text, 300))));
}

function roleText(fact) {
  const title = wordIn(fact.roles) || termName(fact.r);
  return isolated(title);
}

function actions(node) {
  const steps = [1, 2, 3].map((n) => button(String(n), () => focusOn(node, n),
    { 'aria-label': `${say('focus')}: ${stepName(n)}`, 'aria-pressed': String(state.focus === node.id && state.steps === n) }));
  return make('div', { class: 'actions' },
    make('span', { class: 'steps', role: 'group', 'aria-label': say('focus') }, make('span', {}, say('focus')), steps),
    button(say('path'), () => startPath(node)),
    button(say('hide'), () => hideName(node)),
    node.parent !== null && button(say('closeCommunity'), () => closeCommunity(node.parent)));
}

// What is near may stand in closed communities: they open, unless that would be too much to look at.
function focusOn(node, steps) {
  const near = around(node, steps, facts.filter(passes));
  change({ focus: node.id, steps, open: near.size <= MANY ? reveal(...near) : reveal(node) });
}

const MANY = 300;
const stepName = (n) => say('steps', { n });

function hideName(node) {
  change({ hide: [...state.hide, node.id], sel: '' });
  hear(say('hiddenName', { name: labelOf(node) }));
}

// Facts about a name by relation, those that it does before those done to it.
function groups(node, shown) {
  const found = new Map();
  for (const fact of [...shown].sort(factOrder)) {
    const key = `${fact.r} ${fact.subject === node ? 'out' : 'in'}`;
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(fact);
  }
  return [...found.values()].map((group) => {
    const outward = group[0].subject === node;
    return make('details', { class: 'group', open: group.length <= 6 || found.size === 1 },
      make('summary', {}, swatch(group[0].r), make('span', {}, termName(group[0].r), symmetric.has(group[0].r) ? '' : outward === (state.ui !== 'ar') ? ' →' : ' ←'), make('span', { class: 'count' }, number(group.length))),
      make('ul', { class: 'facts' }, group.map((fact) => make('li', {}, factHead(fact, node), factBody(fact)))));
  });
}

function factHead(fact, node) {
  const other = otherEnd(fact, node);
  return make('p', { class: 'other' }, other ? nameButton(other) : make('strong', {}, periodName(fact.when ?? [fact.o, fact.o])), particulars(fact));
}

function particulars(fact) {
  const { tier, reportYear, amount, currency, modality } = fact.more;
  const said = [
    wordIn(fact.roles),
    tier && termName(tier),
    reportYear,
    amount && moneyName(amount, currency),
    modality === 'planned' && say('planned'),
    fact.by.length > 0 && say('saidBy', { name: fact.by.map(wordIn).join(', ') }),
    fact.docs > 1 && say('countDocuments', { n: fact.docs }),
  ].filter(Boolean);
  return said.map((text) => make('bdi', { class: 'particular', dir: 'auto' }, clip(String(text), 200)));
}

function moneyName(amount, currency = '') {
  const count = /^-?\d{1,15}(\.\d+)?$/.test(amount) ? number(Number(amount)) : amount;
  return `${count} ${currency}`.trim();
}

function factBody(fact) {
  if (!fact.quotes.length) return make('p', { class: 'fine' }, say('inferred'));
  const [first, ...rest] = fact.quotes;
  return [quoteBlock(first), rest.length > 0 && make('details', { class: 'rest' },
    make('summary', {}, say('more', { n: rest.length })), rest.map(quoteBlock))];
}

function linePanel(line) {
  return [
    make('h2', {}, isolated(clip(labelAt(line.a), 120)), make('span', { class: 'between' }, line.to && line.back ? ' ↔ ' : ' — '), isolated(clip(labelAt(line.b), 120))),
    make('p', { class: 'legend-marks', 'aria-hidden': 'true' }, Object.values(PARTS).map((part) => make('mark', { class: part }, say(part)))),
    line.facts.slice(0, 60).map(wholeFact),
  ];
}

function labelAt(spot) {
  return spot < nodes.length ? labelOf(nodes[spot]) : communityLabel(communities.get(spot));
}

function wholeFact(fact) {
  return make('article', { class: 'fact' },
    make('h3', {}, nameButton(fact.subject), ' ', make('span', { class: 'verb' }, swatch(fact.r), termName(fact.r)), ' ', nameButton(fact.object)),
    make('p', {}, particulars(fact)),
    factBody(fact));
}

function pathPanel(path) {
  const ends = { a: labelOf(path.from), b: labelOf(path.to) };
  if (!path.nodes.length) return [make('h2', {}, say('pathNone', ends))];
  return [make('h2', {}, say('pathOf', ends)), make('p', { class: 'fine' }, say('pathSteps', { n: path.facts.length })), path.facts.map(wholeFact)];
}

function startPath(node) {
  picking = node;
  redraw();
  hear(say('pathPick'));
}

function finishPath(node) {
  const from = picking;
  picking = null;
  const path = [from.id, node.id];
  change({ path, sel: '', open: reveal(from, node, ...wayBetween(from, node, facts.filter(passes)).nodes) });
}

function pickPanel() {
  return [make('h2', {}, isolated(clip(labelOf(picking), 200))), make('p', { class: 'pick' }, say('pathPick'))];
}

function section(title, ...content) {
  return make('section', {}, make('h3', { class: 'section' }, title), content);
}

function swatch(relation) {
  return make('span', { class: 'swatch', 'aria-hidden': 'true', style: { background: families.get(familyOf.get(relation)) } });
}

// A name that can be gone to.
function nameButton(node) {
  return make('button', { type: 'button', class: 'name-link', dir: 'auto', on: { click: () => goTo(node) } }, clip(labelOf(node), 160));
}

function goTo(node) {
  if (picking) return finishPath(node);
  change({ sel: `name:${node.id}`, open: reveal(node), path: [], hide: state.hide.filter((id) => id !== node.id) }, { undoable: false });
  centreOn(node.number);
}
