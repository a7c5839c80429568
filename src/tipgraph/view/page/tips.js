// The small box beside the pointer: what a name or a line is, before anything is clicked.

const tip = byName('tip');

function showTip(at, ...content) {
  refill(tip, content);
  tip.hidden = false;
  const room = byName('stage').getBoundingClientRect();
  const left = Math.max(8, Math.min(at.x + 14, room.width - tip.offsetWidth - 8));
  const below = at.y + 18 + tip.offsetHeight < room.height;
  tip.style.left = `${left}px`;
  tip.style.top = `${Math.max(8, below ? at.y + 18 : at.y - tip.offsetHeight - 12)}px`;
}

function hideTip() {
  tip.hidden = true;
}

function spotTip(spot) {
  if (!spot.node) {
    return [make('strong', {}, communityLabel(communities.get(spot.number))), make('p', {}, say('openCommunity'))];
  }
  const { node } = spot;
  const others = node.labels.filter(([, text]) => text !== labelOf(node)).slice(0, 2);
  return [
    make('p', { class: 'tip-kind' }, markIcon(node.kind, 12), ' ', capital(termName(node.cls))),
    make('strong', { dir: 'auto' }, clip(labelOf(node), 160)),
    others.map(([, text]) => make('p', { dir: 'auto', class: 'tip-other' }, clip(text, 160))),
  ];
}

function lineTip(line) {
  if (!betweenNames(line)) return [make('strong', {}, labelAt(line.a)), ' — ', make('strong', {}, labelAt(line.b)), make('p', {}, say('countFacts', { n: line.facts.length }))];
  const fact = line.facts[0];
  const quote = fact.quotes[0];
  return [
    make('strong', {}, isolated(clip(labelOf(fact.subject), 60)), ' ', make('em', {}, relationText(fact)), ' ', isolated(clip(labelOf(fact.object), 60))),
    quote && make('q', { dir: 'auto' }, clip(quote.exact, 180)),
    line.facts.length > 1 && make('p', { class: 'tip-other' }, `+${number(line.facts.length - 1)}`),
  ];
}
