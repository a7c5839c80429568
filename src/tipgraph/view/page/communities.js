// Communities: closed, a community is one spot; open, it makes room for what stands in it.

const communities = new Map(payload.communities.map((community) => [community.id, community]));
const isOpen = (community) => state.open.includes(String(community.id));

// What stands for a node: itself, or the outermost closed community around it.
function standIn(node) {
  let shown = node.number;
  for (let at = node.parent; at !== null; at = communities.get(at).parent) {
    if (!isOpen(communities.get(at))) shown = at;
  }
  return shown;
}

function parentOf(number) {
  return number < nodes.length ? nodes[number].parent : communities.get(number).parent;
}

function standsIn(number_, community) {
  for (let at = parentOf(number_); at !== null; at = parentOf(at)) if (at === community) return true;
  return false;
}

function communityLabel(community) {
  const names = community.named.map((number) => clip(labelOf(nodes[number]), 24)).join(state.ui === 'ar' ? '، ' : ', ');
  const over = community.count - community.named.length;
  return over > 0 ? say('andMore', { names, n: over }) : names;
}

// Places of all spots: an open community pushes what stands beside it outward by as much room as it needs.
function placeSpots() {
  const places = new Map();
  const inside = new Map();
  const own = [...nodes.map((node) => [node.number, node]), ...communities];
  for (const [number, spot] of own) {
    const parent = parentOf(number);
    if (!inside.has(parent)) inside.set(parent, []);
    inside.get(parent).push([number, spot]);
  }
  const reach = (community) => inside.get(community.id).reduce((sum, [, spot]) =>
    sum + (spot.count && isOpen(spot) ? reach(spot) : 0), community.reach);
  const place = (parent, x, y) => {
    const spots = inside.get(parent) ?? [];
    const opened = spots.map(([, spot]) => spot).filter((spot) => spot.count && isOpen(spot));
    for (const [number, spot] of spots) {
      const at = pushed(spot, opened, reach);
      places.set(number, { x: x + at.x, y: y + at.y });
      if (spot.count && isOpen(spot)) place(number, x + at.x, y + at.y);
    }
  };
  place(null, 0, 0);
  return places;
}

function pushed(spot, opened, reach) {
  let { x, y } = spot;
  for (const other of opened) {
    if (other === spot) continue;
    const dx = spot.x - other.x;
    const dy = spot.y - other.y;
    const apart = Math.hypot(dx, dy) || 1;
    x += (dx / apart) * reach(other);
    y += (dy / apart) * reach(other);
  }
  return { x, y };
}

function openCommunity(number) {
  change({ open: [...state.open, String(number)] });
}

function closeCommunity(number) {
  change({ open: state.open.filter((one) => one !== String(number)), sel: '' });
}

// The communities to open, so that these nodes can be seen: those that are open, and all around the nodes.
function reveal(...wanted) {
  const open = new Set(state.open);
  for (const node of wanted) for (let at = node.parent; at !== null; at = communities.get(at).parent) open.add(String(at));
  return open.size > state.open.length ? [...open] : state.open;
}
