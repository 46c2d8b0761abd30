//! Lists that programmes act on, ready to use.

use super::people::People;
use super::rule::Rule;
use crate::facts::MemberSet;
use crate::ledger::{Field, Ledger, Role};

/// Days over which the members who join a list are counted.
pub const JOINING_DAYS: i32 = 30;

/// A list that something can be done with.
#[derive(Debug)]
pub struct Scenario {
    /// Its id; its name is the message `scenario-<id>`, with attributes `about` and `idea`.
    pub id: &'static str,
    /// Who is in it.
    pub rule: fn() -> Rule,
    /// The column that sorts it, the greatest first.
    pub sort: &'static str,
}

/// A ready list in figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioFound {
    /// Members in it.
    pub members: u64,
    /// Of them, those who were not in it [`JOINING_DAYS`] ago; `None` where the data do not
    /// reach back so far.
    pub joined: Option<u64>,
    /// Of them, those who can be written to: a telephone or an e-mail address is known, and
    /// consent is not refused; `None` where the files tell of neither.
    pub reachable: Option<u64>,
}

fn at_least(column: &str, from: f64) -> Rule {
    Rule::between(column, Some(from), None)
}

/// All of them, in the order in which they are shown. Sources: Rarus-A (60 and 90 days without
/// a purchase), Rarus-P (points that expire, enrolled and never bought, bought once).
pub static SCENARIOS: &[Scenario] = &[
    Scenario {
        id: "points-expire",
        rule: || {
            Rule::All(vec![
                Rule::between("days-to-expiry", Some(0.0), Some(30.0)),
                at_least("points-expiring", 0.01),
                at_least("days-since", 61.0),
            ])
        },
        sort: "points-expiring",
    },
    Scenario {
        id: "top-declining",
        rule: || {
            let classes = |classes: &[&str]| classes.iter().map(|class| (*class).to_owned()).collect();
            Rule::All(vec![
                Rule::class("value", "a"),
                Rule::In { scheme: "life-cycle".to_owned(), classes: classes(&["declining", "sleeping"]) },
            ])
        },
        sort: "revenue",
    },
    Scenario {
        id: "silent-60",
        rule: || Rule::between("days-since", Some(61.0), Some(90.0)),
        sort: "revenue",
    },
    Scenario { id: "silent-90", rule: || at_least("days-since", 91.0), sort: "revenue" },
    Scenario {
        id: "bought-once",
        rule: || Rule::between("purchases-ever", Some(1.0), Some(1.0)),
        sort: "revenue",
    },
    Scenario {
        id: "never-bought",
        rule: || Rule::class("life-cycle", "never-bought"),
        sort: "days-enrolled",
    },
];

impl Scenario {
    /// In figures; `then` are the same members [`JOINING_DAYS`] earlier. `None` if nobody is in
    /// it, or these people lack what it asks for.
    #[must_use]
    pub fn find(&self, ledger: &Ledger, people: &People, then: Option<&People>) -> Option<ScenarioFound> {
        let rule = (self.rule)();
        let members = rule.members(people).ok()?;
        let before = then.and_then(|then| rule.members(then).ok());
        let joined = before.map(|before| members.filter(|member| !before.contains(member)).count());
        let found = ScenarioFound {
            members: members.count(),
            joined,
            reachable: reachable(ledger, people, &members),
        };
        (found.members > 0).then_some(found)
    }
}

fn reachable(ledger: &Ledger, people: &People, members: &MemberSet) -> Option<u64> {
    let has = |field| people.facts.known.fields.contains(Role::Members, field);
    let contact = has(Field::Phone) || has(Field::Email);
    if !contact && !has(Field::Consent) {
        return None;
    }
    let can = |member| {
        let profile = ledger.profile(member);
        (!contact || profile.has_phone || profile.has_email) && profile.consent != Some(false)
    };
    Some(members.filter(can).count())
}
