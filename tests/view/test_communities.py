"""Large networks are split into communities of which none shows too much at once."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tipgraph.view.communities import Community, most_connected, split


def widest(community: Community) -> int:
    """The most that any community shows at once."""
    return max([len(community.nodes) + len(community.inner), *(widest(inner) for inner in community.inner)])


@settings(max_examples=40, deadline=None)
@given(
    st.integers(1, 120),
    st.lists(st.tuples(st.integers(0, 119), st.integers(0, 119)), max_size=200),
    st.integers(2, 30),
)
def test_every_node_stands_in_one_place_and_nothing_shows_too_much(
    count: int, edges: list[tuple[int, int]], limit: int
) -> None:
    """All nodes are there once, and no community holds more spots than the limit."""
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from((a % count, b % count) for a, b in edges)
    community = split(graph, limit)
    assert sorted(community.members()) == list(range(count))
    assert widest(community) <= limit


def test_a_small_network_is_not_split() -> None:
    """Up to the limit, all nodes stand side by side."""
    assert split(nx.path_graph(5), 5) == Community((0, 1, 2, 3, 4))


def test_what_hangs_together_stays_together() -> None:
    """Three cliques in a row become three communities."""
    graph = nx.connected_caveman_graph(3, 6)
    assert [sorted(inner.members()) for inner in split(graph, 6).inner] == [
        [0, 1, 2, 3, 4, 5],
        [6, 7, 8, 9, 10, 11],
        [12, 13, 14, 15, 16, 17],
    ]


@pytest.mark.parametrize("graph", [nx.star_graph(50), nx.complete_graph(40), nx.empty_graph(40)])
def test_networks_without_communities_are_split_by_degree(graph: nx.Graph) -> None:
    """A star, a clique and strangers are split too."""
    community = split(graph, 10)
    assert widest(community) <= 10
    assert sorted(community.members()) == sorted(graph)


def test_the_most_connected_name_a_community() -> None:
    """Most neighbours first, then the lower number."""
    assert most_connected(nx.star_graph(4), [1, 2, 0], 2) == [0, 1]
