-- Figures with their 95 % intervals, by the textbook: `{value, low, high}`.

CREATE MACRO z() AS 1.959963984540054;
CREATE MACRO around(value_, error_) AS
    {value: value_::DOUBLE, low: value_ - z() * error_, high: value_ + z() * error_};
CREATE MACRO known(value_) AS {value: value_::DOUBLE, low: NULL::DOUBLE, high: NULL::DOUBLE};
CREATE MACRO error_of(figure) AS (figure.high - figure.low) / (2 * z());
CREATE MACRO per(figure, divisor) AS
    {value: figure.value / divisor, low: figure.low / divisor, high: figure.high / divisor};
-- The interval of a fraction stays within 0 and 1 if the fraction does.
CREATE MACRO fraction(figure) AS {
    value: figure.value,
    low: if(figure.value BETWEEN 0 AND 1, greatest(figure.low, 0), figure.low),
    high: if(figure.value BETWEEN 0 AND 1, least(figure.high, 1), figure.high)
};

-- Sum y ÷ sum x over clusters, linearised: √(k ÷ (k − 1) · Σ(y − R·x)²) ÷ X, with the
-- square multiplied out (Cochran, Sampling Techniques, 1977, §6.3).
CREATE MACRO squares(y, x, r) AS
    greatest(sum(y::DOUBLE * y) - 2 * r * sum(y::DOUBLE * x) + r * r * sum(x::DOUBLE * x), 0);
CREATE MACRO ratio_error(y, x) AS
    sqrt(if(count(*) > 1, count(*) / (count(*) - 1), NULL) * squares(y, x, sum(y) / sum(x))) / abs(sum(x));
CREATE MACRO ratio(y, x) AS around(sum(y) / nullif(sum(x), 0), ratio_error(y, x));
-- A sum over clusters that come by chance: compound Poisson, √Σy².
CREATE MACRO total(y) AS around(sum(y), sqrt(sum(y::DOUBLE * y)));
-- a ÷ b − 1 of two independent figures, by the delta method.
CREATE MACRO gap(a, b) AS around(
    a.value / nullif(b.value, 0) - 1,
    abs(a.value / b.value) * sqrt(pow(error_of(a) / a.value, 2) + pow(error_of(b) / b.value, 2))
);
-- A share of members (Wilson 1927).
CREATE MACRO wilson(c, n) AS {
    value: c / nullif(n, 0),
    low: least((c / n + z() * z() / (2 * n) - z() * sqrt(c / n * (1 - c / n) / n + z() * z() / (4 * n * n))) / (1 + z() * z() / n), c / n),
    high: greatest((c / n + z() * z() / (2 * n) + z() * sqrt(c / n * (1 - c / n) / n + z() * z() / (4 * n * n))) / (1 + z() * z() / n), c / n)
};
-- A count: the true m with (c − m)² = z² · m.
CREATE MACRO counted(c) AS {
    value: c::DOUBLE,
    low: greatest(least(c + z() * z() / 2 - z() * sqrt(c + z() * z() / 4), c), 0),
    high: c + z() * z() / 2 + z() * sqrt(c + z() * z() / 4)
};
-- The difference of two shares of members (Newcombe 1998, method 10).
CREATE MACRO newcombe(a, b) AS {
    value: a.value - b.value,
    low: a.value - b.value - sqrt(pow(a.value - a.low, 2) + pow(b.high - b.value, 2)),
    high: a.value - b.value + sqrt(pow(a.high - a.value, 2) + pow(b.value - b.low, 2))
};
-- So many cases or more of n, each with this probability (binomial).
CREATE MACRO tail(c, n, rate) AS
    if(c = 0, 1, list_sum(list_transform(range(c::BIGINT, n::BIGINT + 1), lambda i:
        exp(lgamma(n + 1) - lgamma(i + 1) - lgamma(n - i + 1) + i * ln(rate) + (n - i) * ln(1 - rate)))));
