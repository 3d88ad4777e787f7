"""The picture of paths: well-formed, readable without seeing it, safe, and the same every time."""

import re
import subprocess
import sys
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest

from makro_kg.concepts.links import Link
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO
from makro_kg.network.paths import Path, Step, paths
from makro_kg.network.picture import svg

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def some(store):
    return paths(store, ox.NamedNode(MAKRO + "function-programme-cycle"), ox.NamedNode(MAKRO + "goal-adjustment"), 4)


def one(label, editorial=False, backward=False):
    """A path of one step to a concept with that label."""
    name = Text(label, label)
    link = Link("p", name, Text("{0} p {1}", "{0} p {1}"), False, "iri", name, editorial, None, "", False, backward)
    return [Path((Step("start", Text("awal", "start"), link),), 1.0)]


def shown(text):
    """All words of a picture that are drawn, and the boxes."""
    root = ElementTree.fromstring(text)
    return [" ".join(span.text or "" for span in each) for each in root.iter(f"{SVG}text")], root


@pytest.mark.parametrize("lang", ["id", "en"])
def test_drawn(some, lang):
    """Every concept of every path has its box with its whole label, and every link its whole name, in the language."""
    texts, root = shown(svg(some, lang))
    labels = [label for path in some for label in (path.steps[0].source_label, *(s.link.label for s in path.steps))]
    assert len(list(root.iter(f"{SVG}rect"))) == len(labels)
    assert {label[lang] for label in labels} <= set(texts)
    assert {step.link.name[lang] for path in some for step in path.steps} <= set(texts)
    assert root.get("lang") == lang


def test_told(some):
    """Title and description say the paths to who does not see them, and the picture refers to both."""
    root = ElementTree.fromstring(svg(some, "en"))
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("role") == "img"
    assert root.get("aria-labelledby").split() == [title.get("id"), description.get("id")]
    assert title.text.startswith("Paths from carry a programme")
    assert all(step.words.en in description.text for path in some for step in path.steps)


def test_editorial_links_differ_without_colour(some):
    """The editors' links are dashed and bear the word; those of the text are neither."""
    texts, root = shown(svg(some, "id"))
    editorial = sum(step.link.editorial for path in some for step in path.steps)
    assert editorial > 0
    assert len([line for line in root.iter(f"{SVG}line") if line.get("class") == "editorial"]) == editorial
    assert texts.count("(penyunting)") == editorial


def test_arrows_point_from_who_does(store):
    """An arrow points from subject to object, also where the path goes the other way."""
    for backward, marker in ((False, "marker-end"), (True, "marker-start")):
        (line,) = shown(svg(one("x", backward=backward), "en"))[1].iter(f"{SVG}line")
        assert [name for name in line.attrib if name.startswith("marker")] == [marker]


@pytest.mark.parametrize("label", ["a", "kata " * 40, "memperluas" * 3, "<b>x</b>", "&amp; \"'", "]]>"])
def test_nothing_is_cut_and_nothing_overlaps(label):
    """However long a label is, its box holds all its lines, and all is within the picture."""
    text = svg(one(label, editorial=True) * 3, "id")
    texts, root = shown(text)
    assert texts.count(" ".join(label.split())) >= 3 or "memperluas" in label
    width, height = int(root.get("width")), int(root.get("height"))
    boxes = [tuple(int(rect.get(key)) for key in ("x", "y", "width", "height")) for rect in root.iter(f"{SVG}rect")]
    for x, y, wide, high in boxes:
        assert 0 < x < x + wide < width
        assert 0 < y < y + high < height
    for (x1, y1, _, high), (x2, y2, *_) in zip(boxes, boxes[2:], strict=False):
        assert x1 != x2 or y1 + high < y2
    for each in root.iter(f"{SVG}text"):
        for span in each:
            at = int(span.get("y"))
            assert at - 12 > 0
            assert at < height
            inside = [box for box in boxes if box[0] < int(span.get("x")) < box[0] + box[2]]
            assert not inside or any(box[1] < at - 12 and at < box[1] + box[3] for box in inside)


@pytest.mark.parametrize(
    "label", ["<script>a()</script>", "</text></svg>", "a & b", "\x00\x1b[31m\x08x", '" onload="x']
)
def test_hostile_labels(label):
    """Markup, quotation marks and control characters in a label are text at most, never markup."""
    root = ElementTree.fromstring(svg(one(label), "id"))
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
        "svg", "title", "desc", "defs", "marker", "path", "style", "line", "rect", "text", "tspan",
    }  # fmt: skip
    assert not any(name.startswith("on") for each in root.iter() for name in each.attrib)


def test_no_paths():
    """Without a path the picture is well-formed and empty."""
    texts, root = shown(svg([], "en"))
    assert texts == []
    assert int(root.get("height")) > 0


def test_the_same_bytes_every_time(some):
    """The picture does not change between runs, whatever the seed of Python's hashes."""
    code = (
        "import pyoxigraph as ox, makro_kg; from makro_kg.network.picture import svg;"
        "print(svg(makro_kg.open(lang='id').path('facilitator', 'social-action', 4), 'id'))"
    )
    runs = {
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=environ).stdout
        for environ in ({**__import__("os").environ, "PYTHONHASHSEED": seed} for seed in ("1", "2"))
    }
    assert len(runs) == 1
    assert re.match(rb"<svg ", runs.pop())
