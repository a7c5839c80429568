// Find a name by any label or alias, in any script, from its first letters.

const FOUND = 12;
let index = null;
let findInput = null;
let findList = null;
let current = -1;

// Letters as people type them: no marks, no case, one form of alef, yeh and teh marbuta.
function folded(text) {
  return text.normalize('NFKD').replace(/[\p{M}ـ]/gu, '').toLowerCase()
    .replace(/[ٱأإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه').replace(/ؤ/g, 'و').replace(/ئ/g, 'ي')
    .replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function findNames(asked) {
  index ??= nodes.filter((node) => node.facts.length).map((node) => ({
    node,
    forms: [...node.labels, ...node.aliases].map(([, text], i) => ({ text, folded: folded(text.slice(0, 300)), label: i < node.labels.length })),
  }));
  const parts = folded(asked).split(' ').filter(Boolean);
  if (!parts.length) return [];
  const hits = [];
  for (const { node, forms } of index) {
    let best = null;
    for (const form of forms) {
      const score = scoreOf(form, parts);
      if (score && (!best || score > best.score)) best = { node, score, form };
    }
    if (best) hits.push(best);
  }
  return hits.sort((a, b) => b.score - a.score || b.node.facts.length - a.node.facts.length || a.node.number - b.node.number).slice(0, FOUND);
}

function scoreOf(form, parts) {
  const padded = ` ${form.folded}`;
  if (!parts.every((part) => padded.includes(part))) return 0;
  const starts = parts.filter((part) => padded.includes(` ${part}`) || padded.includes(` ال${part}`)).length;
  return (form.folded.startsWith(parts.join(' ')) ? 4 : 0) + (2 * starts) / parts.length + (form.label ? 1 : 0) + 0.1;
}

function drawFind() {
  const list = make('ul', { id: 'found', role: 'listbox', 'aria-label': say('find'), hidden: true });
  const input = make('input', {
    type: 'search', id: 'find-input', role: 'combobox', autocomplete: 'off', spellcheck: 'false', dir: 'auto',
    'aria-expanded': 'false', 'aria-controls': 'found', 'aria-autocomplete': 'list', 'aria-label': say('find'), placeholder: say('findHint'),
    on: { input: () => showFound(), keydown: findKey, focus: () => showFound(), blur: () => setTimeout(hideFound, 120) },
  });
  findInput = input;
  findList = list;
  refill(byName('find'), input, list);
}

function showFound() {
  const hits = findNames(findInput.value);
  current = hits.length ? 0 : -1;
  refill(findList, hits.map(({ node, form }, i) => make('li', {
    role: 'option', id: `found-${i}`, 'aria-selected': String(i === 0), 'data-node': node.number,
    on: { mousedown: (event) => { event.preventDefault(); takeFound(node); } },
  }, markIcon(node.kind), make('span', {}, isolated(clip(labelOf(node), 120)),
    form.text !== labelOf(node) && make('small', {}, say('found'), ' ', isolated(clip(form.text, 120)))))));
  if (findInput.value.trim() && !hits.length) put(findList, make('li', { class: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, say('findNone')));
  const open = findInput.value.trim() !== '';
  findList.hidden = !open;
  findInput.setAttribute('aria-expanded', String(open));
  markFound();
  if (open) hear(hits.length ? say('findSome', { n: hits.length }) : say('findNone'));
}

function markFound() {
  [...findList.children].forEach((line, i) => line.setAttribute('aria-selected', String(i === current)));
  if (current >= 0 && !findList.hidden) findInput.setAttribute('aria-activedescendant', `found-${current}`);
  else findInput.removeAttribute('aria-activedescendant');
  findList.children[current]?.scrollIntoView({ block: 'nearest' });
}

function hideFound() {
  findList.hidden = true;
  findInput.setAttribute('aria-expanded', 'false');
  findInput.removeAttribute('aria-activedescendant');
}

function takeFound(node) {
  hideFound();
  findInput.value = '';
  goTo(node);
  canvas.focus({ preventScroll: true });
}

function findKey(event) {
  const lines = findList.querySelectorAll('[data-node]');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (findList.hidden) return showFound();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    if (lines.length) current = (current + step + lines.length) % lines.length;
    markFound();
    event.preventDefault();
  } else if (event.key === 'Enter' && lines[current]) {
    takeFound(nodes[Number(lines[current].dataset.node)]);
    event.preventDefault();
  } else if (event.key === 'Escape') {
    if (findInput.value) event.stopPropagation();
    findInput.value = '';
    hideFound();
  }
}
