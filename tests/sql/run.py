"""Works out every KPI of the samples in SQL, apart from the engine.

    python run.py [--write] FOLDER            FOLDER holds grocery/, fashion/, electronics/,
                                              made by `loyalty sample` as sample.json says

Compares what it finds with expected/<industry>.json, or writes these with --write.
`tests/sql_twins.rs` holds the engine's report against the same files. Needs the package
of requirements.txt and nothing else.
"""

import argparse
import concurrent.futures
import datetime
import json
import math
import pathlib
import sys

import duckdb

import estimates

HERE = pathlib.Path(__file__).resolve().parent
SAMPLE = json.loads((HERE / "sample.json").read_text("utf-8"))
INDUSTRIES = {"grocery": 30, "fashion": 365, "electronics": 365}  # active days
OF_COSTS = ["programme-cost-share", "acquisition-cost", "programme-roi", "break-even-uplift"]
FAMILIES = sorted(set(HERE.glob("*.sql")) - {HERE / f"{name}.sql" for name in ("tables", "figures", "period")})


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--write", action="store_true", help="write what is found as what is expected")
    arguments.add_argument("folder", type=pathlib.Path)
    asked = arguments.parse_args()
    faults = 0
    with concurrent.futures.ProcessPoolExecutor() as pool:
        folders = [asked.folder / industry for industry in INDUSTRIES]
        everything = list(pool.map(figures_of, folders, INDUSTRIES))
    for industry, found in zip(INDUSTRIES, everything):
        file = HERE / "expected" / (industry + ".json")
        if asked.write:
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(written(found).encode("utf-8"))
        else:
            faults += compared(industry, json.loads(file.read_text("utf-8")), found)
        count = sum(len(parts) for kpis in found.values() for parts in kpis.values())
        print(f"{industry}: {count} figures {'written' if asked.write else 'worked out'}")
    return 1 if faults else 0


def figures_of(folder, industry):
    """{period: {kpi: {part: [value, low, high]}}}"""
    base = duckdb.connect(":memory:", config={"threads": 1})
    base.execute("SET VARIABLE folder = '" + str(folder).replace("'", "''") + "'")
    settings = {
        "active_days": INDUSTRIES[industry],
        "maturity_days": 90,
        "point_value": 1.0,
        "launch": day(SAMPLE["settings"]["launch"]),
        "incremental_share": SAMPLE["settings"]["incrementalShare"],
    }
    columns = ", ".join(f"?{'::INT' if name.endswith('_days') else ''} AS {name}" for name in settings)
    base.execute(f"CREATE TABLE settings AS SELECT {columns}", list(settings.values()))
    choose(base, datetime.date.min, datetime.date.max, True, False)
    for name in ("figures.sql", "tables.sql"):
        base.execute((HERE / name).read_text("utf-8"))
    first, last = base.execute("SELECT first_day, last_day FROM data").fetchone()
    periods = {"all": (first, last, True, False)}
    since, until = map(day, SAMPLE["period"])
    periods["period"] = (since, until, True, True)
    for month in SAMPLE["months"]:
        start = day(month + "-01")
        end = (start.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(days=1)
        periods[month] = (start, end, False, False)
    found = {}
    for name, period in periods.items():
        choose(base, *period)
        found[name] = figures_of_period(base)
        if name in ("all", "period"):
            found[name]["scheme-life-cycle-moved"] = life_cycle_moved(base)
            choose(base, *period)
        # Against more sales than those of its own months, what a programme costs looks small.
        part = base.execute(
            "SELECT greatest(from_day, min(day)), least(to_day, last_day(max(day)))"
            " FROM period, costs GROUP BY from_day, to_day"
        ).fetchone()
        if part[0] <= part[1] and part != period[:2]:
            choose(base, *part, *period[2:])
            costed = figures_of_period(base)
            found[name] |= {kpi: costed[kpi] for kpi in OF_COSTS if kpi in costed}
    return found


def life_cycle_moved(base):
    """Members by their place in the life cycle thirty days before the end of the period and at it."""
    base.execute("CREATE OR REPLACE TABLE life_now AS FROM life")
    since, until = base.execute(
        "SELECT greatest(first_day, from_day - 30), to_day - 30 FROM period, data"
    ).fetchone()
    if (until - since).days + 1 < 60:
        return {}
    choose(base, since, until, True, False)
    figures_of_period(base)
    moved = base.execute(
        "SELECT coalesce(was.name, 'none') || '.' || coalesce(now.name, 'none'), count(*)"
        " FROM life AS was FULL JOIN life_now AS now USING (member)"
        " WHERE was.name IS NOT NULL OR now.name IS NOT NULL GROUP BY 1 ORDER BY 1"
    ).fetchall()
    return {part: [float(members), None, None] for part, members in moved}


def choose(base, *period):
    names = ("from_day", "to_day", "whole", "chosen")
    columns = ", ".join(f"? AS {name}" for name in names)
    base.execute(f"CREATE OR REPLACE TABLE period AS SELECT {columns}", list(period))


def figures_of_period(base):
    base.execute((HERE / "period.sql").read_text("utf-8"))
    # What has been found so far, for statements that build on it.
    base.execute(
        "CREATE OR REPLACE TABLE found"
        " (kpi TEXT, part TEXT, figure STRUCT(value DOUBLE, low DOUBLE, high DOUBLE))"
    )
    found = {}
    for file in FAMILIES:
        for statement in base.extract_statements(file.read_text("utf-8")):
            try:
                answer = base.execute(statement)
            except duckdb.Error as error:
                raise SystemExit(f"{file.name}: {error}\n{statement.query.strip()[:400]}") from error
            if statement.type != duckdb.StatementType.SELECT:
                continue
            names = [column[0] for column in answer.description]
            if names[-1] == "what" and names[0] == "member":
                make_lots(base, [row[:-1] for row in answer.fetchall()])
                continue
            news = []
            for kpi, part, figure in read(names, answer.fetchall()):
                if figure is None or figure[0] is None or math.isnan(figure[0]):
                    continue
                edges = dict(zip(("value", "low", "high"), figure))
                news += [kpi, part, edges]
                # What begins with a line below is for other statements only.
                if not (kpi.startswith("_") or part.startswith("_")):
                    found.setdefault(kpi, {})[part] = shortened(figure)
            if news:
                places = ", ".join(["(?, ?, ?)"] * (len(news) // 3))
                base.execute(f"INSERT INTO found VALUES {places}", news)
    return {kpi: dict(sorted(parts.items())) for kpi, parts in sorted(found.items())}


def read(names, rows):
    """Figures of an answer: as they are, or times, or values, that an estimate is made of."""
    if "figure" in names:
        for kpi, part, figure in rows:
            yield kpi, part, figure and (figure["value"], figure["low"], figure["high"])
        return
    if "what" in names and rows and rows[0][names.index("what")] == "rank-sum":
        yield from trends([dict(zip(names, row)) for row in rows])
        return
    if "what" in names and rows and rows[0][names.index("what")] == "affinity":
        yield from affinities([dict(zip(names, row)) for row in rows])
        return
    groups = {}
    for row in rows:
        row = dict(zip(names, row))
        groups.setdefault((row["kpi"], row["part"], row.get("what"), row.get("level")), []).append(row)
    for (kpi, part, what, at), of in groups.items():
        if what in ("reached", "quantile", "mean"):
            pairs = [(row["time"], row["event"]) for row in of]
            yield kpi, part, estimates.kaplan_meier(pairs, what, None if at is None else float(at))
        elif what == "ladder":
            yield from ladder(of)
        elif what == "order":
            yield kpi, part, estimates.order_statistics([row["amount"] for row in of], float(at))
        elif what == "woodruff":
            yield kpi, part, estimates.woodruff([(row["cluster"], row["amount"]) for row in of], float(at))
        elif what == "top":
            yield kpi, part, estimates.top_share([row["amount"] for row in of], float(at))
        elif what == "gini":
            yield kpi, part, estimates.gini([row["amount"] for row in of])
        else:
            raise ValueError(f"{kpi}: what is {what}?")


def trends(rows):
    """How many members' receipts rise or fall beyond chance."""
    samples = {}
    for row in rows:
        samples.setdefault(row["part"], ([], []))[row["event"]].append(row["amount"])
    tested = [estimates.rank_sum(*both) for both in samples.values() if min(map(len, both)) >= 5]
    tested = [one for one in tested if one]
    beyond = estimates.beyond_chance([chance for _, chance in tested], 0.1)
    names = ["rising" if up else "falling" for (up, _), far in zip(tested, beyond) if far]
    for name in sorted(set(names)):
        yield rows[0]["kpi"], name + ".members", (float(names.count(name)), None, None)


def affinities(pairs):
    """Pairs that stand together more often than by chance: the twenty with the greatest lift."""
    for pair in pairs:
        pair["lift"] = pair["both"] * pair["everything"] / (pair["first"] * pair["second"])
    chances = [math.erfc(abs(math.log(pair["lift"])) / pair["error"] / math.sqrt(2)) for pair in pairs]
    beyond = estimates.beyond_chance(chances, 0.1)
    told = [pair for pair, far in zip(pairs, beyond) if far and pair["lift"] > 1]
    for pair in sorted(told, key=lambda pair: (-pair["lift"], pair["part"]))[:20]:
        reach = 1.959963984540054 * pair["error"]
        figures = {
            "together": pair["both"],
            "together-share": pair["both"] / pair["everything"],
            "second-with-first": pair["both"] / pair["first"],
            "first-with-second": pair["both"] / pair["second"],
            "more-than-chance": pair["lift"] - 1,
            "more-from": pair["lift"] * math.exp(-reach) - 1,
            "more-to": pair["lift"] * math.exp(reach) - 1,
        }
        for name, value in figures.items():
            yield pair["kpi"], pair["part"] + "." + name, (float(value), None, None)


def make_lots(base, moves):
    """The tables of what points came in, and of what went out of them."""
    lots, taken = estimates.lots(moves)
    make(base, "lots", "lot INT, member TEXT, day DATE, last_day DATE, issued BOOL, opened BIGINT, \"left\" BIGINT", lots)
    make(base, "taken", "lot INT, day DATE, place INT, amount BIGINT", taken)


def make(base, name, columns, rows):
    """A table of rows, by way of JSON: many single inserts take their time."""
    base.execute(f"CREATE OR REPLACE TABLE {name} ({columns})")
    names = [column.split()[0] for column in columns.split(", ")]
    keys = [column.strip('"') for column in names]
    text = json.dumps([dict(zip(keys, row)) for row in rows], default=str)
    shape = json.dumps([{key: column.split()[1] for key, column in zip(keys, columns.split(", "))}])
    base.execute(f"INSERT INTO {name} SELECT unnest(from_json(?::JSON, ?), recursive := true)", [text, shape])


def ladder(cells):
    """The ultimate of each origin, and the error of all."""
    rows = {}
    for cell in cells:
        rows.setdefault(cell["origin"], []).append(cell["amount"])
    found = estimates.mack(list(rows.values()))
    if found:
        for origin, ultimate in zip(rows, found[0]):
            yield "_ladder", str(origin), (ultimate, None, None)
        yield "_ladder", "error", (found[1], None, None)


def shortened(figure):
    """The value as it is; edges of intervals to twelve digits, which keeps the files small.

    Where nothing varied there is no interval.
    """
    edges = [None if edge is None or math.isnan(edge) else float(edge) for edge in figure]
    if edges[1] == edges[2]:
        edges[1:] = [None, None]
    return edges[:1] + [edge and float(f"{edge:.12g}") for edge in edges[1:]]


def written(found):
    """JSON with a line for each KPI."""
    periods = []
    for name, kpis in found.items():
        lines = [f"  {json.dumps(kpi)}: {json.dumps(parts)}" for kpi, parts in kpis.items()]
        periods.append(f"{json.dumps(name)}: {{\n" + ",\n".join(lines) + "\n}")
    return "{\n" + ",\n".join(periods) + "\n}\n"


def compared(industry, expected, found):
    """Prints what differs; how much it is."""
    faults = []
    for period in sorted(expected.keys() | found.keys()):
        was, now = expected.get(period, {}), found.get(period, {})
        for kpi in sorted(was.keys() | now.keys()):
            for part in sorted(was.get(kpi, {}).keys() | now.get(kpi, {}).keys()):
                old, new = was.get(kpi, {}).get(part), now.get(kpi, {}).get(part)
                if not (old and new and all(map(equal, old, new))):
                    faults.append((industry, period, kpi + (":" + part if part else ""), show(old), show(new)))
    if faults:
        rows = [("industry", "period", "figure", "expected", "found")] + faults
        widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
        for row in rows:
            print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
    return len(faults)


def equal(old, new):
    if old is None or new is None:
        return old is new
    # Sums of money are exact to the kopeck.
    return abs(old - new) <= min(1e-9 * max(abs(old), 1.0), 1e-3)


def show(figure):
    return "none" if figure is None else " ".join("–" if edge is None else f"{edge:.12g}" for edge in figure)


def day(text):
    return datetime.date.fromisoformat(text)


if __name__ == "__main__":
    sys.exit(main())
