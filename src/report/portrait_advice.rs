//! What to do with some members, by what sets them apart from the rest.

use super::portrait::{PortraitFigure, PortraitShare};
use crate::list::Listed;
use crate::message::{Arg, Message};
use crate::units::Unit;

/// A difference that something can be done about. Its words are the message `id`, with the
/// values of both sides.
struct Rule {
    kpi: &'static str,
    /// These have more of it than the rest.
    higher: bool,
    id: &'static str,
    about: About,
}

/// Of one such group a portrait has one piece of advice: the others would say it again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum About {
    Leaving,
    Basket,
    Price,
    Points,
    Contacts,
}

const fn rule(kpi: &'static str, higher: bool, id: &'static str, about: About) -> Rule {
    Rule { kpi, higher, id, about }
}

static RULES: [Rule; 13] = [
    rule("one-purchase-only", true, "todo-one-purchase-only-higher", About::Leaving),
    rule("inactive-share-30d", true, "todo-inactive-share-30d-higher", About::Leaving),
    rule("churn-rate", true, "todo-churn-rate-higher", About::Leaving),
    rule("purchase-frequency", false, "todo-purchase-frequency-lower", About::Leaving),
    rule("average-receipt", false, "todo-average-receipt-lower", About::Basket),
    rule("items-per-receipt", false, "todo-items-per-receipt-lower", About::Basket),
    rule("effective-discount", true, "todo-effective-discount-higher", About::Price),
    rule("effective-discount", false, "todo-effective-discount-lower", About::Price),
    rule("redeemer-share", false, "todo-redeemer-share-lower", About::Points),
    rule("redemption-rate", false, "todo-redemption-rate-lower", About::Points),
    rule("expired-share", true, "todo-expired-share-higher", About::Points),
    rule("campaign-conversion", true, "todo-campaign-conversion-higher", About::Contacts),
    rule("campaign-conversion", false, "todo-campaign-conversion-lower", About::Contacts),
];

/// More would not be done.
const MOST: usize = 3;

/// A category is worth naming where they spend on it so much more of their money than the rest.
const MORE_ON_CATEGORY: f64 = 0.05;

/// What to do, from figures in the order of their effect and shares of money by category; nothing
/// from differences that may be chance.
pub(super) fn advice(figures: &[PortraitFigure], categories: &[PortraitShare]) -> Vec<Message> {
    let mut found: Vec<(About, Message)> = Vec::new();
    for figure in figures.iter().filter(|figure| figure.differs) {
        let (Some(segment), Some(rest)) = (figure.segment.value, figure.rest.value) else { continue };
        let fits = |rule: &&Rule| rule.kpi == figure.kpi && rule.higher == (segment > rest);
        let Some(rule) = RULES.iter().find(fits) else { continue };
        if found.len() < MOST && found.iter().all(|(about, _)| *about != rule.about) {
            let value = |value| Arg::Figure { unit: figure.unit, value };
            let message = Message::new(rule.id).with("segment", value(segment)).with("rest", value(rest));
            found.push((rule.about, message));
        }
    }
    let mut all = found.into_iter().map(|(_, message)| message).listed();
    all.extend(on_category(categories));
    all
}

fn on_category(categories: &[PortraitShare]) -> Option<Message> {
    let more = |one: &PortraitShare| one.segment - one.rest;
    let most = categories.iter().max_by(|one, other| more(one).total_cmp(&more(other)))?;
    let share = |value| Arg::Figure { unit: Unit::Share, value };
    (more(most) >= MORE_ON_CATEGORY).then(|| {
        Message::new("todo-category")
            .with("category", most.label.clone())
            .with("segment", share(most.segment))
            .with("rest", share(most.rest))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::portrait::PortraitValue;

    fn figure(kpi: &'static str, segment: f64, rest: f64, differs: bool) -> PortraitFigure {
        let value = |value| PortraitValue { value: Some(value), interval: None, n: 100 };
        PortraitFigure {
            kpi,
            unit: Unit::Share,
            segment: value(segment),
            rest: value(rest),
            whole: value(rest),
            effect: None,
            differs,
        }
    }

    fn ids(messages: &[Message]) -> Vec<&'static str> {
        messages.iter().map(|message| message.id).collect()
    }

    #[test]
    fn one_of_a_group_in_the_order_of_effect_and_nothing_from_chance() {
        let figures = [
            figure("revenue-per-member", 1.0, 2.0, true),
            figure("churn-rate", 0.5, 0.2, true),
            figure("inactive-share-30d", 0.6, 0.3, true),
            figure("items-per-receipt", 1.0, 2.0, false),
            figure("effective-discount", 0.02, 0.10, true),
            figure("expired-share", 0.1, 0.4, true),
            figure("redeemer-share", 0.1, 0.4, true),
            figure("campaign-conversion", 0.3, 0.1, true),
        ];
        let found = advice(&figures, &[]);
        assert_eq!(
            ids(&found),
            ["todo-churn-rate-higher", "todo-effective-discount-lower", "todo-redeemer-share-lower"]
        );
        assert_eq!(found[0].args["rest"], Arg::Figure { unit: Unit::Share, value: 0.2 });
    }

    #[test]
    fn a_category_is_named_where_they_spend_much_more_on_it() {
        let share =
            |name: &str, segment, rest| PortraitShare { label: Arg::Text(name.to_owned()), segment, rest };
        let tea = advice(&[], &[share("bread", 0.6, 0.62), share("tea", 0.4, 0.3)]);
        assert_eq!(ids(&tea), ["todo-category"]);
        assert_eq!(tea[0].args["category"], Arg::Text("tea".to_owned()));
        assert!(advice(&[], &[share("bread", 0.62, 0.6), share("tea", 0.38, 0.4)]).is_empty());
    }
}
