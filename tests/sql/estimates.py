"""Estimates that SQL says badly: products over ordered steps. By the textbook."""

import math

Z = 1.959963984540054


def wilson(count, of):
    share, square = count / of, Z * Z / of
    middle = (share + square / 2) / (1 + square)
    reach = Z * math.sqrt(share * (1 - share) / of + square / (4 * of)) / (1 + square)
    return share, min(middle - reach, share), max(middle + reach, share)


class KaplanMeier:
    """Of (time, event) pairs; an event goes before the end of a watch at the same time."""

    def __init__(self, pairs):
        self.watched = len(pairs)
        self.longest = max((time for time, _ in pairs), default=0)
        self.steps = []  # (time, at risk, events, S, Greenwood's sum)
        survival, greenwood = 1.0, 0.0
        for time in sorted({time for time, event in pairs if event}):
            risk = sum(1 for other, _ in pairs if other >= time)
            events = sum(1 for other, event in pairs if event and other == time)
            survival *= (risk - events) / risk
            greenwood += events / (risk * (risk - events)) if risk > events else math.inf
            self.steps.append((time, risk, events, survival, greenwood))

    def _of(self, step):
        """S with the interval of log(-log S), or Wilson's where S is 0."""
        _, risk, _, survival, greenwood = step
        if survival <= 0:
            return wilson(0, risk)
        log = math.log(survival)
        reach = Z * math.sqrt(greenwood) / abs(log)
        return survival, math.exp(log * math.exp(reach)), math.exp(log * math.exp(-reach))

    def at(self, time):
        """S(t); None where nobody was watched for so long."""
        passed = [step for step in self.steps if step[0] <= time]
        if not self.watched or (time > self.longest and not (passed and passed[-1][3] <= 0)):
            return None
        return self._of(passed[-1]) if passed else wilson(self.watched, self.watched)

    def reached(self, time):
        """1 - S(t)."""
        found = self.at(time)
        return found and (1 - found[0], 1 - found[2], 1 - found[1])

    def quantile(self, share):
        """The first time by which the share had the event (Brookmeyer and Crowley 1982)."""
        def first(which):
            below = (step[0] for step in self.steps if self._of(step)[which] <= 1 - share + 1e-12)
            return next(below, None)

        value, low, high = first(0), first(1), first(2)
        if value is None:
            return None
        return (value, low, high) if low is not None and high is not None else (value, None, None)

    def mean(self):
        """The area under the curve up to the longest time (Klein and Moeschberger 2003, 4.5)."""
        if not self.watched:
            return None
        times = [0] + [step[0] for step in self.steps] + [self.longest]
        levels = [1.0] + [step[3] for step in self.steps]
        areas = [level * (until - since) for level, since, until in zip(levels, times, times[1:])]
        variance = 0.0
        for place, (_, risk, events, _, _) in enumerate(self.steps):
            if risk > events:
                variance += sum(areas[place + 1:]) ** 2 * events / (risk * (risk - events))
        value, reach = sum(areas), Z * math.sqrt(variance)
        return value, value - reach, value + reach


def kaplan_meier(pairs, what, at):
    curve = KaplanMeier(pairs)
    if not pairs:
        return None
    return {"reached": curve.reached, "quantile": curve.quantile, "mean": lambda _: curve.mean()}[what](at)


def rank(values, share):
    """The least value at or below which lies at least the share (Hyndman and Fan 1996, type 1)."""
    return values[min(max(math.ceil(share * len(values) - 1e-9), 1), len(values)) - 1]


def order_statistics(values, share):
    """A quantile with the interval of order statistics (Conover 1999, 3.2)."""
    values = sorted(values)
    reach = Z * math.sqrt(share * (1 - share) / len(values))
    return tuple(float(rank(values, at)) for at in (share, max(share - reach, 0), min(share + reach, 1)))


def woodruff(pairs, share):
    """A quantile of (cluster, value) pairs, the error of the share below it inverted (1952)."""
    values = sorted(value for _, value in pairs)
    middle, clusters = rank(values, share), {}
    for cluster, value in pairs:
        below, all_ = clusters.get(cluster, (0, 0))
        clusters[cluster] = (below + (value <= middle), all_ + 1)
    k, r = len(clusters), sum(value <= middle for value in values) / len(values)
    square = sum((below - r * all_) ** 2 for below, all_ in clusters.values())
    reach = Z * math.sqrt(k / (k - 1) * square) / len(values) if k > 1 else 0.0
    return tuple(float(rank(values, at)) for at in (share, max(share - reach, 0), min(share + reach, 1)))


def top_share(values, top):
    """What the largest values hold; the error from the influence function of the Lorenz
    ordinate (Cowell and Victoria-Feser 2003). The value on the edge counts in part."""
    values = sorted(values, reverse=True)
    n, whole = len(values), sum(values)
    if whole <= 0:
        return None
    count = top * n
    full = math.floor(count + 1e-9)
    edge = values[min(full, n - 1)]
    share = (sum(values[:full]) + max(count - full, 0) * edge) / whole
    mean = whole / n
    square = sum(((max(x - edge, 0) + top * edge - share * x) / mean) ** 2 for x in values)
    reach = Z * math.sqrt(square / (n * (n - 1))) if n > 1 else None
    return share, share - reach, share + reach


def gini(values):
    """By its definition over sorted values, with the jackknife's error."""
    values = sorted(values)
    if sum(values) <= 0:
        return None

    def of(ordered):
        n, whole = len(ordered), sum(ordered)
        return sum((2 * rank - n - 1) * x for rank, x in enumerate(ordered, 1)) / (n * whole) if whole else 0.0

    n, value = len(values), of(values)
    without = [of(values[:place] + values[place + 1:]) for place in range(n)]
    mean = sum(without) / n
    reach = Z * math.sqrt(sum((one - mean) ** 2 for one in without) * (n - 1) / n)
    return value, value - reach, value + reach
