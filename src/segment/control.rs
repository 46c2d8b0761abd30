//! A control group: who is left alone, so that what the message did can be measured later.

use serde::{Deserialize, Serialize};

use super::people::People;
use crate::facts::MemberSet;
use crate::ledger::{Id, Ledger};
use crate::math::sort_by_key;

/// Which share of a list is left alone.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct ControlSplit {
    /// Share of each stratum, 0 to 1.
    pub share: f64,
    /// The same seed gives the same group.
    #[cfg_attr(test, ts(type = "number"))]
    pub seed: u64,
}

/// Those of `members` who are left alone: of each segment of the life cycle and each class by
/// revenue the same share. Who is chosen hangs on the member's id and the seed alone, never
/// on the order of rows; shares of strata that are no whole number of members are carried to
/// the next, so that the whole is right to one member.
#[must_use]
pub fn split(ledger: &Ledger, people: &People, members: &MemberSet, split: ControlSplit) -> MemberSet {
    let strata = ["life-cycle", "value"].map(|scheme| people.division(scheme));
    let mut drawn: Vec<([Option<u16>; 2], u64, Id)> = Vec::new();
    for (row, facts) in people.facts.rows.iter().enumerate() {
        if members.contains(facts.member) {
            let stratum = strata.map(|division| division.and_then(|division| division.of(row)));
            drawn.push((stratum, draw(split.seed, ledger.member_name(facts.member)), facts.member));
        }
    }
    sort_by_key(&mut drawn, |(stratum, draw, member)| (*stratum, *draw, ledger.member_name(*member)));
    let mut control = people.nobody();
    let (mut wanted, mut taken) = (0.0, 0.0);
    for stratum in drawn.chunk_by(|one, other| one.0 == other.0) {
        wanted += stratum.len() as f64 * split.share.clamp(0.0, 1.0);
        let count = libm::round(wanted - taken);
        taken += count;
        stratum.iter().take(count as usize).for_each(|(.., member)| control.insert(*member));
    }
    control
}

/// A number for a member: FNV-1a over the id, mixed with the seed by the finaliser of
/// SplitMix64.
fn draw(seed: u64, member: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in member.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    let mut mixed = hash ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
