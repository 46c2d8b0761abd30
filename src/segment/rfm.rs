//! Scores by the last purchase, the number of purchases and their money.

use crate::facts::{MemberFacts, MemberRow};
use crate::list::Listed;
use crate::math::scores;
use crate::message::{Arg, Message};
use crate::settings::{RfmLimits, Settings};

/// Fewest members for fifths, and for thirds.
const FEWEST: [u64; 2] = [100, 30];
/// Where a score is missing and so many have the same number of purchases, it is said.
const MANY_TIES: f64 = 0.4;

/// Scores of members with a purchase in the period, 5 the best.
#[derive(Debug, Clone, PartialEq)]
pub struct Rfm {
    /// By row of the member facts: days since the last purchase, purchases, revenue;
    /// `None` without a purchase.
    pub scores: Vec<Option<[u8; 3]>>,
    /// Members with scores.
    pub members: u64,
    /// What is to be said of them.
    pub notes: Vec<Message>,
}

/// The named segments in the order in which they are shown, from the best.
pub(super) const SEGMENTS: [&str; 10] = [
    "champions",
    "loyal",
    "potential-loyalist",
    "new",
    "promising",
    "need-attention",
    "about-to-sleep",
    "cant-lose",
    "at-risk",
    "hibernating",
];

/// The segment of the scores of recency and of the number of purchases (1–5): each of the 25
/// pairs in exactly one.
#[must_use]
pub const fn rfm_segment(recency: u8, frequency: u8) -> &'static str {
    match (recency, frequency) {
        (0..=2, 0..=2) => "hibernating",
        (0..=2, 3..=4) => "at-risk",
        (0..=2, _) => "cant-lose",
        (3, 0..=2) => "about-to-sleep",
        (3, 3) => "need-attention",
        (4, 0..=1) => "promising",
        (4.., 2..=3) => "potential-loyalist",
        (3 | 4, _) => "loyal",
        (_, 0..=1) => "new",
        _ => "champions",
    }
}

impl Rfm {
    /// Scores by fifths from 100 members with a purchase, by thirds (1, 3, 5) from 30; or by
    /// the limits that the settings give, with any number of members.
    ///
    /// # Errors
    ///
    /// There are fewer members.
    pub fn of(facts: &MemberFacts, settings: &Settings) -> Result<Self, Message> {
        let buyers: Vec<&MemberRow> = facts.rows.iter().filter(|row| row.purchases > 0).listed();
        let members = buyers.len() as u64;
        let found = match &settings.segments.rfm {
            Some(limits) => buyers.iter().map(|row| by_limits(row, facts, limits)).listed(),
            None => by_rank(&buyers, facts, parts(members)?),
        };
        let mut left = found.iter();
        let scores = facts.rows.iter().map(|row| (row.purchases > 0).then(|| left.next().copied())?).listed();
        let mut rfm = Self { scores, members, notes: Vec::new() };
        if settings.segments.rfm.is_none() {
            rfm.notes
                .extend((members < FEWEST[0]).then(|| Message::new("note-rfm-thirds").with("n", members)));
            rfm.notes.extend(ties(&buyers));
        }
        Ok(rfm)
    }
}

fn parts(members: u64) -> Result<u32, Message> {
    match members {
        members if members >= FEWEST[0] => Ok(5),
        members if members >= FEWEST[1] => Ok(3),
        _ => Err(Message::new("why-few-for-rfm").with("n", members).with("fewest", FEWEST[1])),
    }
}

fn by_rank(buyers: &[&MemberRow], facts: &MemberFacts, parts: u32) -> Vec<[u8; 3]> {
    let as_of = facts.period.to;
    // Rows are large: one walk over them for all three figures.
    let mut figures = [(); 3].map(|()| Vec::with_capacity(buyers.len()));
    for row in buyers {
        // The fewer days ago, the better; a buyer has bought some day.
        let days = row.days_since(as_of).map_or(0, i64::from);
        for (figure, value) in figures.iter_mut().zip([-days, i64::from(row.purchases), row.revenue.0]) {
            figure.push(value);
        }
    }
    let [recency, frequency, money] = figures.map(|figure| scores(&figure, parts));
    // Thirds stand at the ends and in the middle of the five.
    let spread = |score: u8| if parts == 3 { 2 * score - 1 } else { score };
    let all = recency.iter().zip(&frequency).zip(&money);
    all.map(|((recency, frequency), money)| [spread(*recency), spread(*frequency), spread(*money)]).listed()
}

/// Scores by fifths, however few the members are.
pub(super) fn fifths(buyers: &[&MemberRow], facts: &MemberFacts) -> Vec<[u8; 3]> {
    by_rank(buyers, facts, 5)
}

fn by_limits(row: &MemberRow, facts: &MemberFacts, limits: &RfmLimits) -> [u8; 3] {
    let days = row.days_since(facts.period.to).unwrap_or(u32::MAX);
    let late = limits.days.iter().filter(|limit| days > **limit).count();
    let often = limits.purchases.iter().filter(|limit| row.purchases >= **limit).count();
    let much = limits.revenue.iter().filter(|limit| row.revenue.to_f64() >= **limit).count();
    [5 - late as u8, 1 + often as u8, 1 + much as u8]
}

/// What heavy ties do: the most frequent number of purchases takes the room of several scores.
fn ties(buyers: &[&MemberRow]) -> Option<Message> {
    let once = buyers.iter().filter(|row| row.purchases == 1).count();
    let share = once as f64 / buyers.len() as f64;
    (share >= MANY_TIES).then(|| Message::new("note-rfm-ties").with("share", Arg::Share(share)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_segments_part_the_25_cells_without_gap_and_overlap() {
        let mut cells = [0; SEGMENTS.len()];
        for recency in 1..=5 {
            for frequency in 1..=5 {
                let segment = rfm_segment(recency, frequency);
                cells[SEGMENTS.iter().position(|one| *one == segment).unwrap()] += 1;
            }
        }
        // R5F4-5; R3–4 F4–5; R4–5 F2–3; R5F1; R4F1; R3F3; R3F1–2; R1–2 of F5, F3–4, F1–2.
        assert_eq!(cells, [2, 4, 4, 1, 1, 1, 2, 2, 4, 4]);
        assert_eq!(cells.iter().sum::<u32>(), 25);
    }

    #[test]
    fn each_cell_has_the_name_of_the_definition() {
        let rows = [
            ["hibernating", "hibernating", "at-risk", "at-risk", "cant-lose"],
            ["hibernating", "hibernating", "at-risk", "at-risk", "cant-lose"],
            ["about-to-sleep", "about-to-sleep", "need-attention", "loyal", "loyal"],
            ["promising", "potential-loyalist", "potential-loyalist", "loyal", "loyal"],
            ["new", "potential-loyalist", "potential-loyalist", "champions", "champions"],
        ];
        for (recency, row) in (1..).zip(rows) {
            for (frequency, name) in (1..).zip(row) {
                assert_eq!(rfm_segment(recency, frequency), name, "R{recency} F{frequency}");
            }
        }
    }
}
