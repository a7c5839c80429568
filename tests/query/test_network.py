"""The network of facts: shortest chains, neighbours, hubs and groups, the same every time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

from tipgraph.errors import QueryError
from tipgraph.graph.vocabulary import ENTITY, TIP, term
from tipgraph.query.answer import Rows
from tipgraph.query.network import build_network, find_neighbours, find_paths
from tipgraph.query.network_measures import find_communities, rank_hubs

GOLD = Path(__file__).parents[1] / "fixtures" / "gold.ttl"


def ent(name: str) -> NamedNode:
    return NamedNode(ENTITY + name)


def rel(name: str) -> NamedNode:
    return NamedNode(TIP + name)


def local(answer: Rows, *names: str) -> list[tuple[str, ...]]:
    """Rows as local names, of some columns."""
    places = [answer.variables.index(name) for name in names]
    return [
        tuple(str(getattr(row[place], "value", "")).split("/")[-1].split("#")[-1] for place in places)
        for row in answer.rows
    ]


@pytest.fixture
def triangle() -> Store:
    """Direct triples only, as another tool may write them: a funds b, b funds c, d apart from them."""
    store = Store()
    for subject, value in (("a", "b"), ("b", "c"), ("d", "e")):
        store.add(Quad(ent(subject), rel("funds"), ent(value)))
    store.add(Quad(ent("a"), rel("startDate"), Literal("2024")))
    return store


def test_the_network_has_a_claim_an_edge(gold: Store) -> None:
    """Every claim between entities is an edge with its relation; dates are none."""
    network = build_network(gold)
    claims = list(gold.quads_for_pattern(None, term("rdf:predicate"), None))
    dates = [quad for quad in claims if quad.object in (rel("startDate"), rel("endDate"))]
    assert network.number_of_edges() == len(claims) - len(dates) == 80
    assert {edge["relation"] for edge in network.get_edge_data(ent("italy"), ent("rdpp")).values()} == {
        rel("funds")
    }


def test_a_relation_brings_its_narrower_ones(gold: Store) -> None:
    """Who holds a role includes who chairs."""
    network = build_network(gold, [rel("holdsRoleIn")])
    assert {edge["relation"] for *_, edge in network.edges(data=True)} == {rel("holdsRoleIn"), rel("chairs")}


def test_a_graph_without_claims_has_its_direct_triples(triangle: Store) -> None:
    assert local(find_neighbours(build_network(triangle), ent("b")), "neighbour", "subject", "object") == [
        ("a", "a", "b"),
        ("c", "b", "c"),
    ]


def test_paths_are_the_shortest_chains_of_facts(gold: Store) -> None:
    """Facts keep their direction in the rows, though the way goes against it."""
    found = find_paths(build_network(gold), ent("italy"), ent("naela-gabr"))
    assert local(found, "chain", "step", "subject", "relation", "object") == [
        ("1", "1", "italy", "attends", "inter-regional-conference"),
        ("1", "2", "nccpim-tip", "organizes", "inter-regional-conference"),
        ("1", "3", "naela-gabr", "chairs", "nccpim-tip"),
        ("2", "1", "italy", "funds", "rdpp"),
        ("2", "2", "cso-workshop", "partOf", "rdpp"),
        ("2", "3", "naela-gabr", "attends", "cso-workshop"),
    ]


def test_paths_keep_to_their_limits(triangle: Store) -> None:
    network = build_network(triangle)
    assert len(find_paths(network, ent("a"), ent("c")).rows) == 2
    assert find_paths(network, ent("a"), ent("c"), longest=1).rows == ()
    assert len(find_paths(network, ent("a"), ent("c"), directed=True).rows) == 2
    assert find_paths(network, ent("c"), ent("a"), directed=True).rows == ()
    assert find_paths(network, ent("a"), ent("e")).rows == ()
    assert find_paths(network, ent("a"), ent("nobody")).rows == ()
    with pytest.raises(QueryError, match="two different entities"):
        find_paths(network, ent("a"), ent("a"))


def test_more_chains_than_asked_for_are_cut(gold: Store) -> None:
    found = find_paths(build_network(gold), ent("italy"), ent("naela-gabr"), count=1)
    assert (len(found.rows), found.cut) == (3, True)


def test_hubs_agree_with_networkx(gold: Store) -> None:
    """Degree and betweenness as networkx has them, and PageRank adds up to 1."""
    network = build_network(gold)
    plain = nx.Graph(network.to_undirected())
    found = rank_hubs(network, "betweenness", 100)
    exact = nx.betweenness_centrality(plain)
    assert {(node, degree.value, between.value) for node, degree, between, _ in found.rows} == {  # type: ignore[union-attr]
        (node, str(plain.degree(node)), f"{exact[node]:.4f}") for node in plain
    }
    assert sum(float(row[3].value) for row in found.rows) == pytest.approx(1, abs=0.003)  # type: ignore[union-attr]
    assert local(rank_hubs(network, "degree", 2), "entity", "degree") == [
        ("inter-regional-conference", "24"),
        ("cso-workshop", "20"),
    ]


def test_page_rank_of_a_star() -> None:
    """The middle of a star of four has the rank that the formula gives, (1 + 4d) / 5(1 + d)."""
    star = nx.MultiDiGraph()
    star.add_edges_from((ent(f"leaf-{number}"), ent("middle")) for number in range(4))
    [(_, _, _, rank)] = rank_hubs(star, "pagerank", 1).rows
    assert float(rank.value) == pytest.approx((1 + 4 * 0.85) / (5 * 1.85), abs=1e-4)  # type: ignore[union-attr]


def test_communities_part_the_network() -> None:
    """Two groups with one fact between them are two; the better connected come first."""
    network = nx.MultiDiGraph()
    for group in ("ab", "xyz"):
        network.add_edges_from((ent(f"{group}-{i}"), ent(f"{group}-{j}")) for i in range(4) for j in range(i))
    network.add_edge(ent("ab-0"), ent("xyz-3"))
    found = local(find_communities(network), "community", "members", "entity", "neighbours")
    assert found[:2] == [("1", "4", "ab-0", "4"), ("1", "4", "ab-1", "3")]
    assert {row[2].split("-")[0] for row in found if row[0] == "2"} == {"xyz"}
    assert find_communities(network, least=5).rows == ()
    assert find_communities(nx.MultiDiGraph()).rows == ()


def test_the_order_of_hashes_changes_nothing() -> None:
    """Another process, with other hashes of texts, prints the same hubs, groups and chains."""
    program = (
        "from pathlib import Path\nfrom tipgraph.graph.store import open_graph\n"
        "from tipgraph.query.network import *\nfrom tipgraph.query.network_measures import *\n"
        f"n = build_network(open_graph(Path({str(GOLD)!r})))\n"
        "print(rank_hubs(n, 'pagerank', 99), find_communities(n))\n"
        f"print(find_paths(n, NamedNode('{ENTITY}italy'), NamedNode('{ENTITY}egypt')))\n"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(printed) == 1


def test_a_file_of_another_tool_is_read(tmp_path: Path, triangle: Store) -> None:
    from tipgraph.graph.store import open_graph

    path = tmp_path / "graph.trig"
    triangle.dump(str(path), format=RdfFormat.TRIG)
    assert build_network(open_graph(path)).number_of_edges() == 3
