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
        """S with the interval of log(-log S); where S is 0, Wilson's of none of those of whom
        the time is known."""
        survival, greenwood = step[3:]
        if survival <= 0:
            return wilson(0, sum(events for _, _, events, _, _ in self.steps))
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

    def of(ranked, whole, n):
        return 2 * ranked / (n * whole) - (n + 1) / n if whole else 0.0

    n, whole = len(values), sum(values)
    ranked = sum(rank_ * x for rank_, x in enumerate(values, 1))
    value, above, without = of(ranked, whole, n), whole, []
    for rank_, x in enumerate(values, 1):
        # Without one value, those above it move down by a rank.
        above -= x
        without.append(of(ranked - rank_ * x - above, whole - x, n - 1))
    mean = sum(without) / n
    reach = Z * math.sqrt(sum((one - mean) ** 2 for one in without) * (n - 1) / n)
    return value, value - reach, value + reach


def lots(moves):
    """First in, first out, of (member, day, place, amount, last day) in their order; place 0
    issued, 1 put right upwards, 2 redeemed, 3 put right downwards, 4 expired. What goes out
    takes the oldest lot that can still be used, then any; what expires takes lots past their
    last day, then those whose last day it is, then any. Returns the lots (number, member,
    day, last day, issued, opened, left) and what was taken (lot, day, place, amount)."""
    all_lots, taken, own, of = [], [], [], None
    for member, day, place, amount, last_day in moves:
        if member != of:
            own, of = [], member
        if place <= 1:
            lot = [len(all_lots), member, day, last_day, place == 0, amount, amount]
            all_lots.append(lot)
            own.append(lot)
            continue
        wanted = abs(amount)
        past = [lot for lot in own if lot[3] is not None and lot[3] < day]
        if place == 4:
            order = past + [lot for lot in own if lot[3] == day] + own
        else:
            order = [lot for lot in own if lot not in past] + own
        for lot in order:
            part = min(wanted, lot[6])
            if part:
                lot[6] -= part
                wanted -= part
                taken.append((lot[0], day, place, part))
        own = [lot for lot in own if lot[6]]
    return all_lots, taken


def mack(rows):
    """Ultimates of a cumulated triangle, oldest first, and the standard error of what is to
    come of all (Mack, ASTIN Bulletin 23, 1993, theorem 3 and its corollary)."""
    size = len(rows)
    if size <= 4:
        return None
    factors, variances, volumes = [], [], []
    for age in range(size - 1):
        pairs = [(row[age], row[age + 1]) for row in rows if len(row) > age + 1]
        volume = sum(now for now, _ in pairs)
        if volume <= 0:
            return None
        factor = sum(later for _, later in pairs) / volume
        telling = [now * (later / now - factor) ** 2 for now, later in pairs if now > 0]
        factors.append(factor)
        volumes.append(volume)
        if len(telling) >= 2:
            variances.append(sum(telling) / (len(telling) - 1))
        else:
            one, two = ([0.0, 0.0] + variances)[:-3:-1]
            variances.append(min(one * one / two if two > 0 else 0.0, one, two))
    ultimates, square = [], 0.0
    for row in rows:
        ultimates.append(row[-1] * math.prod(factors[len(row) - 1:]))
    for place, row in enumerate(rows):
        ages = range(len(row) - 1, size - 1)
        c, own = row[-1], 0.0
        for age in ages:
            if c > 0:
                own += variances[age] / factors[age] ** 2 * (1 / c + 1 / volumes[age])
            c *= factors[age]
        shared = sum(2 * variances[age] / factors[age] ** 2 / volumes[age] for age in ages)
        square += ultimates[place] ** 2 * own + ultimates[place] * sum(ultimates[place + 1:]) * shared
    return ultimates, math.sqrt(square)


def rank_sum(first, second):
    """Whether the second sample tends to be greater, and the chance of it (Mann and Whitney 1947); nothing of equals."""
    n, m = len(first), len(second)
    wins = sum((b > a) + (b == a) / 2 for a in first for b in second)
    everything = first + second
    ties = sum(count**3 - count for count in map(everything.count, set(everything)))
    variance = n * m / 12 * (n + m + 1 - ties / ((n + m) * (n + m - 1)))
    if variance <= 0:
        return None
    z = max(abs(wins - n * m / 2) - 0.5, 0) / math.sqrt(variance)
    return wins > n * m / 2, math.erfc(z / math.sqrt(2))


def beyond_chance(chances, rate):
    """Which are more than chance, all tested at once (Benjamini and Hochberg 1995)."""
    ordered = sorted(chances)
    below = [chance for place, chance in enumerate(ordered, 1) if chance <= place / len(ordered) * rate]
    return [bool(below) and chance <= max(below) for chance in chances]
