//! Which members and which receipts stand behind a figure: one table of both.

use serde::Serialize;

use super::receipts::{Buyers, Kinds, ReceiptFilter, Telling};
use crate::facts::{self, By, Facts};
use crate::kpi::{Evaluated, Figure, Table};
use crate::ledger::Ledger;
use crate::list::Listed;
use crate::segment::{People, Rule, RuleDocument};
use crate::settings::{EnrolmentBasis, RedemptionBasis, Settings};
use crate::units::Day;

/// Members whom a figure counts.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct MembersBehind {
    /// Who they are: a message.
    pub name: String,
    /// The part of the KPI that counts them; empty for its value.
    #[cfg_attr(test, ts(type = "string"))]
    pub part: &'static str,
    /// How many they are.
    #[cfg_attr(test, ts(type = "number"))]
    pub members: u64,
    /// The rule by which a list has them.
    pub rule: RuleDocument,
}

/// Receipts that a figure is made of.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct ReceiptsBehind {
    /// The part of the KPI; empty for its value.
    #[cfg_attr(test, ts(type = "string"))]
    pub part: &'static str,
    /// How many they are.
    #[cfg_attr(test, ts(type = "number"))]
    pub receipts: u64,
    /// Which they are.
    pub filter: ReceiptFilter,
}

/// Receipts of parts of the ledger in a column of a table, whose rows are named as the parts are.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct PartsBehind {
    /// Id of the table.
    #[cfg_attr(test, ts(type = "string"))]
    pub table: &'static str,
    /// Place of the column.
    pub column: usize,
    /// By what the rows are parts, as `only` in the settings has it.
    #[cfg_attr(test, ts(type = "string"))]
    pub by: &'static str,
    /// Which receipts of the part they are.
    pub filter: ReceiptFilter,
}

/// Members in the cells of a table: those of the row who are in the column.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct CellsBehind {
    /// Id of the table.
    #[cfg_attr(test, ts(type = "string"))]
    pub table: &'static str,
    /// By row of the table.
    pub rows: Vec<RuleDocument>,
    /// By column of the table; `null` where it does not count members.
    pub columns: Vec<Option<RuleDocument>>,
    /// The rows are days, and the columns tell of them rather than of the period.
    pub within: bool,
}

impl CellsBehind {
    /// The rule of a cell; `None` where it does not count members.
    #[must_use]
    pub fn rule(&self, row: usize, column: usize) -> Option<Rule> {
        let (row, column) = (self.rows.get(row)?.clone(), self.columns.get(column)?.clone()?);
        let (row, column) = (Rule::try_from(row).ok()?, Rule::try_from(column).ok()?);
        Some(match row {
            Rule::During(days) if self.within => Rule::during(days.period, both(*days.rule, column)),
            row => both(row, column),
        })
    }
}

/// Everybody: of a table's column that divides no further.
pub(super) fn all() -> Rule {
    Rule::All(Vec::new())
}

pub(super) fn at_least(column: &str, from: f64) -> Rule {
    Rule::between(column, Some(from), None)
}

pub(super) fn both(one: Rule, other: Rule) -> Rule {
    Rule::All(vec![one, other])
}

/// Of the list of members, enrolled within the period.
pub(super) fn enrolled_in(facts: &Facts) -> Rule {
    let days = |day: Day| Some(f64::from(day.0));
    let period = facts.whole.period;
    both(at_least("listed", 1.0), Rule::between("enrolled", days(period.from), days(period.to)))
}

/// A figure of members, and the rule of whom it counts.
pub(super) type Counted = (&'static str, Rule);

/// Whom a KPI counts, by part. Figures that count somebody in part, or answers and receipts
/// rather than members, have no list.
pub(super) fn counted(kpi: &str, facts: &Facts, settings: &Settings) -> Vec<Counted> {
    let span = facts.known.span;
    let days = |day: Day| f64::from(day.0);
    let window = f64::from(settings.active_days());
    let maturity = f64::from(settings.maturity_days());
    let listed = || at_least("listed", 1.0);
    let active = || Rule::between("days-since", None, Some(window));
    let lapsed = || at_least("days-since", window + 1.0);
    let buys = || at_least("receipts", 1.0);
    let silent = |days: u32| at_least("days-since", f64::from(days) + 1.0);
    let at_start = || Rule::between("days-at-start", None, Some(window));
    let not = |rule| Rule::Not(Box::new(rule));
    let known_before = || Rule::between("days-at-start", None, None);
    let reactivated = || Rule::All(vec![active(), not(at_start()), known_before()]);
    let redeems = || at_least("points-redeemed", 0.01);
    let any = |column| not(Rule::between(column, Some(0.0), Some(0.0)));
    let is = |of| at_least(of, 1.0);
    match kpi {
        "members-enrolled" => vec![("", listed())],
        "new-members" => vec![("", enrolled_in(facts))],
        "enrolment-rate" => {
            let (customers, receipts) = (both(listed(), buys()), enrolled_in(facts));
            let value = match settings.definitions.enrolment {
                EnrolmentBasis::Customers => customers.clone(),
                EnrolmentBasis::Receipts => receipts.clone(),
            };
            vec![("", value), ("ofCustomers", customers), ("ofReceipts", receipts)]
        }
        "members-with-purchase" => vec![("", buys()), ("share", both(listed(), buys()))],
        "enrolled-never-bought" => {
            let unknown = not(Rule::between("enrolled", None, None));
            let mature = Rule::Any(vec![unknown, at_least("days-enrolled", maturity)]);
            let never = Rule::All(vec![listed(), mature, Rule::between("receipts-ever", None, Some(0.0))]);
            vec![("", never.clone()), ("enrolledWithin", both(never, at_least("enrolled", days(span.from))))]
        }
        "one-purchase-only" => {
            let once = Rule::between("purchases-ever", Some(1.0), Some(1.0));
            vec![("", both(at_least("days-of-life", maturity), once))]
        }
        "active-members" => vec![("", active()), ("share", both(listed(), active()))],
        "inactive-share-30d" => {
            vec![("", silent(30)), ("days60", silent(60)), ("days90", silent(90)), ("days180", silent(180))]
        }
        "gap-between-purchases" => {
            vec![("slipping", at_least("pauses-exceeded", 1.0)), ("gone", at_least("pauses-exceeded", 2.0))]
        }
        "repeat-member-share" => vec![("", at_least("purchases", 2.0))],
        "profile-completeness" => {
            let fields = facts.detail.profiles.fields as f64;
            vec![("full", both(listed(), at_least("filled-fields", fields)))]
        }
        "redeemer-share" => vec![("", both(redeems(), buys()))],
        "purchase-frequency" => {
            let of_active = both(is("observed"), active());
            vec![("", is("observed")), ("active", of_active)]
        }
        "repeat-revenue-share" => vec![("", is("spent"))],
        "second-purchase-conversion" => vec![("", is("begun"))],
        "points-issued" => vec![("", any("points-issued"))],
        "points-redeemed" => vec![("", any("points-redeemed"))],
        "points-expired" => vec![("", any("points-expired"))],
        "points-outstanding" => vec![("", is("points-stood"))],
        "redemption-rate" => {
            let moved = match settings.definitions.redemption {
                RedemptionBasis::Vintage => "points-turned",
                RedemptionBasis::Period => "points-moved",
            };
            vec![("", is(moved))]
        }
        "expired-share" => vec![("", is("points-moved"))],
        "points-to-purchase" => vec![("", is("points-turned"))],
        "redemption-frequency" => vec![("", redeems())],
        "points-liability" => vec![("", is("points-left"))],
        "revenue-per-member" => vec![("", buys())],
        "lifetime-value" => vec![("", is("lived"))],
        "points-expiring" => vec![("members", Rule::between("days-to-expiry", Some(0.0), Some(30.0)))],
        "customer-retention-rate" => vec![
            ("", both(at_start(), active())),
            ("reactivated", reactivated()),
            ("newLapsed", both(not(known_before()), lapsed())),
        ],
        "churn-rate" => vec![("", both(at_start(), lapsed()))],
        "base-structure" => vec![
            ("", active()),
            ("start", at_start()),
            ("lapsed", both(at_start(), lapsed())),
            ("reactivated", reactivated()),
            ("newActive", both(not(known_before()), active())),
        ],
        "revenue-concentration" => {
            // The member on the edge, who counts in part, is on the list.
            let top = |share: f64| Rule::between("share-above", None, Some(share - 1e-12));
            vec![("", top(0.1)), ("top1", top(0.01)), ("top20", top(0.2))]
        }
        _ => Vec::new(),
    }
}

/// Whom a KPI counts, or one of its parts; `None` for what counts no members.
#[must_use]
pub fn rule_behind(ledger: &Ledger, settings: &Settings, kpi: &str, part: &str) -> Option<Rule> {
    let counted = counted(kpi, &facts::gather(ledger, settings), settings);
    counted.into_iter().find(|(of, _)| *of == part).map(|(_, rule)| rule)
}

/// Which receipts a KPI is made of, by part: those that its `n` counts.
fn made_of(kpi: &str) -> &'static [(&'static str, Buyers, Kinds, Telling)] {
    use Buyers::{All, Anonymous, Members};
    use Telling::{Anything, Cost, Items, Redemption, Time};
    match kpi {
        "revenue" => &[
            ("", All, Kinds::All, Anything),
            ("members", Members, Kinds::All, Anything),
            ("anonymous", Anonymous, Kinds::All, Anything),
        ],
        "receipts" => &[
            ("", All, Kinds::Sales, Anything),
            ("members", Members, Kinds::Sales, Anything),
            ("anonymous", Anonymous, Kinds::Sales, Anything),
        ],
        "returns" => {
            &[("money", All, Kinds::Returns, Anything), ("returnReceipts", All, Kinds::Returns, Anything)]
        }
        "member-revenue-share" => &[("", All, Kinds::All, Anything)],
        "member-receipt-share" => &[("", All, Kinds::Sales, Anything)],
        "average-receipt" => &[
            ("members", Members, Kinds::Sales, Anything),
            ("anonymous", Anonymous, Kinds::Sales, Anything),
            ("all", All, Kinds::Sales, Anything),
        ],
        "items-per-receipt" | "average-item-price" => &[
            ("members", Members, Kinds::Sales, Items),
            ("anonymous", Anonymous, Kinds::Sales, Items),
            ("all", All, Kinds::Sales, Items),
        ],
        "gross-margin" => &[
            ("", All, Kinds::All, Cost),
            ("members", Members, Kinds::All, Cost),
            ("anonymous", Anonymous, Kinds::All, Cost),
        ],
        "calendar-heat" => &[("", All, Kinds::Sales, Time), ("members", Members, Kinds::Sales, Time)],
        "redemption-size" => &[("receiptShare", Members, Kinds::Sales, Redemption)],
        "effective-discount" => &[
            ("", All, Kinds::Sales, Anything),
            ("members", Members, Kinds::Sales, Anything),
            ("anonymous", Anonymous, Kinds::Sales, Anything),
        ],
        _ => &[],
    }
}

/// The receipts behind the tables of figures that tell of parts.
pub(super) fn parts_behind(tables: &[Table]) -> Vec<PartsBehind> {
    let of_cashiers =
        ReceiptFilter { buyers: Buyers::Members, kinds: Kinds::Sales, telling: Telling::Anything };
    let known = [("cashiers", 0, By::Cashier.id(), of_cashiers)];
    let is_there = |id| tables.iter().any(|table| table.id == id);
    let all = known.into_iter().filter(|(table, ..)| is_there(*table));
    all.map(|(table, column, by, filter)| PartsBehind { table, column, by, filter }).listed()
}

/// The figure of a part; `None` where there is none.
fn figure<'a>(evaluated: &'a Evaluated, part: &str) -> Option<&'a Figure> {
    if part.is_empty() {
        return Some(&evaluated.whole.value);
    }
    let place = evaluated.kpi.parts.iter().position(|(name, _)| *name == part)?;
    evaluated.whole.parts.get(place)
}

/// The members behind the figures of a KPI that has them.
pub(super) fn members_behind(
    evaluated: &Evaluated,
    facts: &Facts,
    settings: &Settings,
    people: Option<&People>,
) -> Vec<MembersBehind> {
    let Some(people) = people else { return Vec::new() };
    let id = evaluated.kpi.id;
    let view = |(part, rule): Counted| {
        figure(evaluated, part)?.as_ref().ok()?;
        let name =
            if part.is_empty() { ["behind-", id].concat() } else { ["behind-", id, "-", part].concat() };
        some(name, part, rule, people)
    };
    counted(id, facts, settings).into_iter().filter_map(view).listed()
}

fn some(name: String, part: &'static str, rule: Rule, people: &People) -> Option<MembersBehind> {
    let members = rule.members(people).ok()?.count();
    (members > 0).then(|| MembersBehind { name, part, members, rule: rule.into() })
}

/// The receipts behind the figures of a KPI that has them.
pub(super) fn receipts_behind(evaluated: &Evaluated, people: Option<&People>) -> Vec<ReceiptsBehind> {
    let view = |(part, buyers, kinds, telling): &(&'static str, Buyers, Kinds, Telling)| {
        let receipts = figure(evaluated, part)?.as_ref().ok()?.n;
        let filter = ReceiptFilter { buyers: *buyers, kinds: *kinds, telling: *telling };
        (receipts > 0 && people.is_some()).then_some(ReceiptsBehind { part, receipts, filter })
    };
    made_of(evaluated.kpi.id).iter().filter_map(view).listed()
}

/// Whom a finding is about: the figure that counts them, or a rule with a name of its own.
pub(super) fn finding_behind(
    finding: &str,
    kpis: &[super::KpiView],
    people: Option<&People>,
) -> Option<MembersBehind> {
    let (kpi, part) = match finding {
        "cherry-pickers" => {
            return some("behind-cherry-pickers".to_owned(), "", Rule::class("promotion", "picker"), people?);
        }
        "enrolled-never-bought-many" => ("enrolled-never-bought", ""),
        "inactive-share-30d-low" | "inactive-share-30d-falling" => ("inactive-share-30d", ""),
        "active-members-low" | "active-members-falling" | "registrations-not-purchases" => {
            ("base-structure", "lapsed")
        }
        "churn-rate-rising" | "churn-rate-low" | "churn-up-after-launch" => ("churn-rate", ""),
        "many-gone" => ("gap-between-purchases", "gone"),
        "points-expire-unused" => ("points-expiring", "members"),
        "revenue-hangs-on-few" => ("revenue-concentration", ""),
        _ => return None,
    };
    let view = kpis.iter().find(|view| view.id == kpi)?;
    view.members_behind.iter().find(|behind| behind.part == part).cloned()
}
