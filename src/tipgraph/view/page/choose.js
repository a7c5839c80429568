// What passes the filters, and what stands between two names.

// The view to draw: facts that pass, names that are left, and the path, if one is asked for.
function chooseView() {
  let passing = facts.filter(passes);
  let left = namesOf(passing);
  const focus = nodeOf.get(state.focus);
  if (focus) {
    const near = around(focus, state.steps, passing);
    passing = passing.filter((fact) => near.has(fact.subject) && (fact.date || near.has(fact.object)));
    left = near;
  }
  return { facts: passing, nodes: left, path: findPath(passing) };
}

function passes(fact) {
  return (
    !state.rel.includes(fact.r) &&
    nameShown(fact.subject) &&
    (fact.date || nameShown(fact.object)) &&
    fact.docs >= (fact.quotes.length ? state.docs : state.docs - 1) &&
    documentPasses(fact) &&
    datesPass(fact)
  );
}

function nameShown(node) {
  return !state.cls.includes(node.cls) && !state.hide.includes(node.id);
}

// A fact passes as long as one of its quotes stands in a document and a language that are shown.
function documentPasses(fact) {
  if (!fact.quotes.length || (!state.doc.length && !state.lng.length)) return true;
  return fact.quotes.some((quote) =>
    !state.doc.includes(quote.d) && !state.lng.includes(documents.get(quote.d)?.language ?? ''));
}

function datesPass(fact) {
  if (!state.from && !state.to) return true;
  if (!fact.when) return false;
  return (!state.from || fact.when[1] >= state.from) && (!state.to || fact.when[0] <= state.to);
}

function namesOf(chosen) {
  const names = new Set();
  for (const fact of chosen) {
    names.add(fact.subject);
    if (fact.object) names.add(fact.object);
  }
  return names;
}

function neighboursBy(chosen) {
  const near = new Map();
  const add = (from, fact, to) => near.has(from) ? near.get(from).push([fact, to]) : near.set(from, [[fact, to]]);
  for (const fact of chosen) {
    if (!fact.object) continue;
    add(fact.subject, fact, fact.object);
    add(fact.object, fact, fact.subject);
  }
  return near;
}

function around(middle, steps, chosen) {
  const near = neighboursBy(chosen);
  const reached = new Set([middle]);
  let edge = [middle];
  for (let step = 0; step < steps; step += 1) {
    const next = [];
    for (const node of edge) {
      for (const [, other] of near.get(node) ?? []) {
        if (!reached.has(other)) next.push(other);
        reached.add(other);
      }
    }
    edge = next;
  }
  return reached;
}

// The shortest way between the two chosen names, as {nodes, facts}: facts[i] leads from nodes[i] to nodes[i + 1].
function findPath(chosen) {
  const [a, b] = state.path.map((id) => nodeOf.get(id));
  return a && b ? wayBetween(a, b, chosen) : null;
}

function wayBetween(a, b, chosen) {
  const near = neighboursBy(chosen);
  const came = new Map([[a, null]]);
  let edge = [a];
  while (edge.length && !came.has(b)) {
    const next = [];
    for (const node of edge) {
      for (const [fact, other] of near.get(node) ?? []) {
        if (came.has(other)) continue;
        came.set(other, [fact, node]);
        next.push(other);
      }
    }
    edge = next;
  }
  if (!came.has(b)) return { from: a, to: b, nodes: [], facts: [] };
  const way = { from: a, to: b, nodes: [b], facts: [] };
  for (let step = came.get(b); step; step = came.get(step[1])) {
    way.facts.unshift(step[0]);
    way.nodes.unshift(step[1]);
  }
  return way;
}
