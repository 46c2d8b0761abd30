//! What a member brings over the whole time in the programme.

use super::margin::margin;
use crate::facts::{AGES, Lifetime, column, weights};
use crate::kpi::need::receipts;
use crate::kpi::reading::within;
use crate::kpi::retention::monthly_churn;
use crate::kpi::{Better, Context, Figure, Kpi, OrWhy, Reading};
use crate::ledger::Field;
use crate::math::{Estimate, Part, Survival, ratio};
use crate::message::{Arg, Message, args};
use crate::settings::LifetimeBasis;
use crate::units::{Month, Unit};

/// purchases a month of membership × average receipt of members in the period × lifetime
/// in months; revenue, not margin. Of members who have bought and whose beginning lies within
/// the data, as in ltv-by-segment: Σ purchases seen ÷ Σ months from the beginning to the last
/// purchase, or to the last day of the data of those still active then (so that having left is
/// not counted twice: it ends the lifetime). Months are days ÷ 30.436875, and days the
/// difference of the two dates: 0 for who bought on the day of the beginning alone.
///
/// The lifetime, as the settings choose: the mean of the same days by Kaplan–Meier, lapsing the
/// event, up to the longest time watched; or 1 ÷ the monthly churn of churn-rate. Parts:
/// `lifetimeMonths`; `margin`, the value × the members' gross margin; `firstYear`, for
/// comparison, the first 365 days of ltv-by-segment. Interval: the squares of the relative
/// errors of the factors add up, as of independent ones; `n` is the members whose lives these
/// are. Source: Set-V1.
pub(super) static KPI: Kpi = Kpi {
    id: "lifetime-value",
    unit: Unit::Money,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Amount), receipts(Field::Member)],
    sources: &["set-v1"],
    parts: &[("lifetimeMonths", Unit::Items), ("margin", Unit::Money), ("firstYear", Unit::Money)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let detail = match context.need(KPI.needs).and_then(|()| context.detail()) {
        Ok(detail) => detail,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let factors = factors(context, &detail.lifetime);
    let (value, lifetime, figures) = match factors {
        Ok([frequency, receipt, lifetime]) => {
            let figures = args([
                ("frequency", Arg::Number(frequency.value)),
                ("receipt", Arg::Money(receipt.value)),
                ("months", Arg::Number(lifetime.value)),
            ]);
            let n = detail.lifetime.pace.clusters;
            (Ok(Estimate { n, ..product([frequency, receipt, lifetime]) }), Ok(lifetime), figures)
        }
        Err(why) => (Err(why.clone()), Err(why), args([])),
    };
    let margin = match (&value, &margin(context, &mut Vec::new())) {
        (Ok(value), Ok(margin)) => Ok(Estimate { n: value.n, ..product([*value, *margin]) }),
        (Err(why), _) | (_, Err(why)) => Err(why.clone()),
    };
    let basis = match context.settings.definitions.lifetime {
        LifetimeBasis::Observed => "note-lifetime-observed",
        LifetimeBasis::Churn => "note-lifetime-churn",
    };
    Reading { parts: vec![lifetime, margin, first_year(&detail.lifetime)], ..Reading::plain(value, figures) }
        .note(Message::new(basis).with("members", detail.lifetime.lives.len() as u64))
        .note(Message::new("note-lifetime-pace"))
}

fn factors(context: &Context<'_>, lifetime: &Lifetime) -> Result<[Estimate; 3], Message> {
    let slice = context.slice;
    let part = Part { group: &lifetime.pace, over: [Month::MEAN_DAYS, 0.0], under: [0.0, 1.0] };
    let frequency = ratio(&[part]).or_why("why-no-lives")?;
    let (sales, receipts) = (weights([(column::SALES, 1.0)]), weights([(column::RECEIPTS, 100.0)]));
    let receipt = within(&slice.members, sales, receipts, "why-no-member-receipts")?;
    let months = match context.settings.definitions.lifetime {
        LifetimeBasis::Observed => Survival::of(lifetime.lives.iter().copied())
            .map(|lives| lives.restricted_mean().times(1.0 / Month::MEAN_DAYS))
            .or_why("why-no-lives")?,
        LifetimeBasis::Churn => {
            let churn = monthly_churn(context)?;
            if churn.value <= 0.0 {
                return Err(Message::new("why-no-churn"));
            }
            let error = churn.error.map(|error| error / (churn.value * churn.value));
            Estimate { value: 1.0 / churn.value, error, n: churn.n, bounds: None }
        }
    };
    Ok([frequency, receipt, months])
}

/// A product of independent factors: the squares of the relative errors add up.
fn product<const N: usize>(factors: [Estimate; N]) -> Estimate {
    let value = factors.iter().map(|factor| factor.value).product();
    let relative = factors.iter().try_fold(0.0, |sum, factor| {
        let error = factor.error? / factor.value;
        Some(sum + error * error)
    });
    let error = relative.map(|square: f64| libm::fabs(value) * libm::sqrt(square));
    let n = factors.iter().map(|factor| factor.n).filter(|n| *n > 0).min().unwrap_or(0);
    Estimate { value, error: error.filter(|error| error.is_finite()), n, bounds: None }
}

fn first_year(lifetime: &Lifetime) -> Figure {
    let at = AGES.iter().position(|age| *age == 365);
    let money = at.and_then(|at| lifetime.money.get(at));
    money
        .and_then(|money| {
            let part = Part { group: money, over: [1.0, 0.0], under: [0.0, 100.0] };
            ratio(&[part]).map(|mean| Estimate { n: money.clusters, ..mean })
        })
        .ok_or_else(|| Message::new("why-nobody-so-old").with("days", 365u64))
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, part_of, read_files, value_of};
    use crate::settings::{Industry, Settings};

    /// Enrolled on 2025-01-01, all data from that day to 03-31 (90 days). A buys on
    /// 01-01, 01-31 and 03-31 (active); B on 01-01 and 01-21, then never again.
    const FILES: [(&str, &str); 2] = [
        (
            "receipts.csv",
            "date;amount;card\n2025-01-01;100;A\n2025-01-31;200;A\n2025-03-31;300;A\n2025-01-01;100;B\n2025-01-21;300;B\n",
        ),
        ("members.csv", "card;enrolled on\nA;2025-01-01\nB;2025-01-01\n"),
    ];

    #[test]
    fn by_hand() {
        let settings = Settings { industry: Industry::Grocery, margin: Some(0.25), ..Settings::default() };
        let reading = read_files("lifetime-value", &FILES, &settings);
        // Lives: B's ended after 20 days, A's goes on at 89. 5 purchases in 109 days;
        // average receipt 1000 ÷ 5; mean life 20 · 1 + 69 · 1/2 = 54.5 days: what A and B
        // brought on average, for nothing is cut off here.
        near(value_of(&reading), 500.0);
        near(part_of("lifetime-value", &reading, "margin"), 125.0);
        assert_eq!(reading.parts[2].as_ref().unwrap_err().id, "why-nobody-so-old");
    }
}
