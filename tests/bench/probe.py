"""Running ttyprobe, which measures a terminal program from outside, and reading what it found.

ttyprobe and the reference programs are not part of this project. They are looked for in `--tools`, in the environment
variable READER_BENCH_TOOLS, and beside the checkout in `shared/tools`; without them a benchmark says so and stops.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).parents[2]
CORPORA = Path(tempfile.gettempdir()) / "reader-bench"


@dataclass(frozen=True, slots=True)
class Job:
    """One program to measure, in ttyprobe's words (see its `--help`)."""

    name: str
    cmd: list[str]
    until: str
    """A regular expression: the first screen it is seen on is the first content."""
    keys: str = ""
    expect: str | None = None
    """What each key must bring on the screen; `{i}` is the key's number, from 1."""
    quit: str = "q"
    env: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Results:
    """What one run of ttyprobe measured of several jobs, the first of which the others are compared with."""

    report: dict[str, Any]

    def metrics(self, job: str) -> dict[str, dict[str, float]]:
        """Each metric of a job: min, median, max and, but for the first job, its `ratio` to the first's."""
        return next((entry["metrics"] for entry in self.report["summary"] if entry["name"] == job), {})

    def ratio(self, job: str, metric: str) -> float | None:
        """A metric's ratio to that of the first job's runs directly before and after it; the median over the rounds."""
        return self.metrics(job).get(metric, {}).get("ratio")

    def median(self, job: str, metric: str) -> float | None:
        """A metric's median over the rounds."""
        return self.metrics(job).get(metric, {}).get("median")

    def between(self, job: str, metric: str, unit: str, unit_metric: str) -> float | None:
        """The ratio of one job's median to another's, measured in the same rounds."""
        mine, other = self.median(job, metric), self.median(unit, unit_metric)
        return None if mine is None or not other else mine / other

    def problems(self) -> list[str]:
        """What went wrong, one line a job."""
        return [f"{entry['name']}: {problem}" for entry in self.report["summary"] for problem in entry["problems"]]


def options(description: str) -> argparse.ArgumentParser:
    """A parser with the options that all screen benchmarks share."""
    parser = argparse.ArgumentParser(description=description)
    beside = CHECKOUT.parent / "shared" / "tools"
    parser.add_argument("--tools", type=Path, default=Path(os.environ.get("READER_BENCH_TOOLS", beside)))
    parser.add_argument("--runs", type=int, default=5, help="rounds of the interleaved run (default 5)")
    parser.add_argument("--json", type=Path, help="keep ttyprobe's whole report there")
    parser.add_argument("--shots", type=Path, help="keep the screens that were measured there")
    return parser


def reader() -> list[str]:
    """The command that starts Reader as it is installed for this Python."""
    return [str(Path(sys.executable).with_name("reader"))]


def references(tools: Path) -> tuple[Job, Job]:
    """T, the smallest Textual app, and K, one that changes one label a key: the units of all ratios."""
    needed = [tools / "ttyprobe.py", tools / "reference" / "label.py", tools / "reference" / "keys.py"]
    for path in needed:
        if not path.exists():
            sys.exit(f"{path} is not there: name the folder of ttyprobe.py and reference/ by --tools")
    hello = "hello first content"
    return (
        Job("T", [sys.executable, str(needed[1])], hello, quit="<c-q>"),
        Job("K", [sys.executable, str(needed[2])], hello, keys="j*40", expect="key {i}", quit="<c-q>"),
    )


def compile_all() -> None:
    """Write the .pyc of everything that is imported: without them a start takes three times as long."""
    for folder in (sysconfig.get_path("purelib"), CHECKOUT / "reader"):
        compileall.compile_dir(folder, quiet=2, workers=1)


def measure(jobs: list[Job], chosen: argparse.Namespace) -> Results:
    """Measure all jobs interleaved in one run of ttyprobe at 120×40."""
    compile_all()
    with tempfile.TemporaryDirectory() as folder:
        spec, report = Path(folder, "spec.json"), chosen.json or Path(folder, "report.json")
        spec.write_text(json.dumps([asdict(job) for job in jobs]))
        command = [sys.executable, str(chosen.tools / "ttyprobe.py"), "--size", "120x40", "--runs", str(chosen.runs)]
        command += ["--spec", str(spec), "--json", str(report)]
        command += ["--shots", str(chosen.shots)] if chosen.shots else []
        # A library of its own, for Reader keeps what it has shown.
        env = {**os.environ, "XDG_DATA_HOME": folder}
        subprocess.run(command, check=False, stderr=subprocess.DEVNULL, env=env)
        return Results(json.loads(report.read_text()))


def spread(values: list[float]) -> str:
    """Least and greatest of some figures, for a table's detail."""
    return f"{min(values):.0f}-{max(values):.0f}, median {statistics.median(values):.0f}"
