// The facts, read once and indexed.

const payload = JSON.parse(byName('payload').textContent);
const terms = new Map(Object.entries(payload.terms).map(([name, labels]) => [name, new Map(Object.entries(labels))]));
const kinds = new Map([...Object.entries(payload.kinds), ['Community', { shape: 'dot', colour: '#7d8590' }]]);
const families = new Map(Object.entries(payload.families));
const familyOf = new Map(payload.relations.map((relation) => [relation.id, relation.family]));
const kindOf = new Map(payload.classes.map((cls) => [cls.id, cls.kind]));
const relationOrder = new Map(payload.relations.map((relation, i) => [relation.id, i]));
const symmetric = new Set(payload.symmetric);

const documents = new Map(payload.documents.map((document) => [document.id, document]));
const nodes = payload.nodes.map((node, i) => ({ ...node, number: i, kind: kindOf.get(node.cls), facts: [] }));
const nodeOf = new Map(nodes.map((node) => [node.id, node]));

const facts = payload.facts.map((fact) => ({
  ...fact,
  subject: nodes[fact.s],
  object: fact.date ? null : nodes[fact.o],
  documents: new Set(fact.quotes.map((quote) => quote.d)),
  languages: new Set(fact.quotes.map((quote) => documents.get(quote.d)?.language ?? '')),
}));
const factOf = new Map(facts.map((fact) => [fact.id, fact]));
for (const fact of facts) {
  fact.subject.facts.push(fact);
  if (fact.object && fact.object !== fact.subject) fact.object.facts.push(fact);
}

function labelOf(node) {
  return wordIn(node.labels) || wordIn(node.aliases) || node.id.replace(/[/#]+$/, '').split(/[/#]/).pop();
}

function wordIn(pairs) {
  const find = (language) => pairs.find(([code]) => code === language)?.[1];
  return find(state.ui) || find('en') || pairs[0]?.[1] || '';
}

function otherEnd(fact, node) {
  return fact.subject === node ? fact.object : fact.subject;
}

function byLabel(a, b) {
  return labelOf(a).localeCompare(labelOf(b), state.ui);
}

function factOrder(a, b) {
  return relationOrder.get(a.r) - relationOrder.get(b.r) || byLabel(a.subject, b.subject);
}

// One line that says a fact: relation and what is particular about it.
function relationText(fact) {
  const { tier, reportYear } = fact.more;
  const about = [tier && termName(tier), reportYear].filter(Boolean).join(' ');
  return about ? `${termName(fact.r)}: ${about}` : termName(fact.r);
}
