//! How soon members buy again after the first purchase.

use serde::Serialize;

use crate::facts::Conversion;
use crate::list::Listed;
use crate::math::{Survival, sort_whole};

/// The share that has bought again, by days since the first purchase: 1 − S, S by Kaplan–Meier.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct AgainCurve {
    /// Members whose first purchase is seen.
    #[cfg_attr(test, ts(type = "number"))]
    pub members: u64,
    /// Of them, those who bought again.
    #[cfg_attr(test, ts(type = "number"))]
    pub again: u64,
    /// Members left out: what is seen as their first purchase is probably not.
    #[cfg_attr(test, ts(type = "number"))]
    pub uncertain: u64,
    /// Days after which half have bought again, and the interval; `null` if that is not reached.
    pub median: Option<f64>,
    /// The curve at even steps of weeks.
    pub points: Vec<AgainPoint>,
    /// The curve after 30, 60, 90, 180 and 365 days, as far as it is known.
    pub marks: Vec<AgainPoint>,
}

/// A place of the curve.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct AgainPoint {
    /// Days since the first purchase.
    pub day: u32,
    /// Share that has bought again by then.
    pub share: f64,
    /// 95 % interval by Greenwood's error of log(−log S).
    pub interval: Option<[f64; 2]>,
    /// Members who had not bought again before it, and are watched for so long.
    #[cfg_attr(test, ts(type = "number"))]
    pub at_risk: u64,
}

/// Days after which the curve is told.
const MARKS: [u32; 5] = [30, 60, 90, 180, 365];

/// Places of the curve at most, beside the first.
const MOST_POINTS: u32 = 104;

/// The curve; `None` of nobody.
pub(super) fn again(conversion: &Conversion) -> Option<AgainCurve> {
    let curve = Survival::of(conversion.times.iter().copied())?;
    let mut times = conversion.times.iter().map(|(time, _)| i64::from(*time)).listed();
    sort_whole(&mut times);
    let at = |day: u32| {
        let reached = curve.reached(day)?;
        let before = times.partition_point(|time| *time < i64::from(day));
        Some(AgainPoint {
            day,
            share: reached.value,
            interval: reached.share_interval(),
            at_risk: (times.len() - before) as u64,
        })
    };
    let step = 7 * curve.longest().div_ceil(7).div_ceil(MOST_POINTS).max(1);
    Some(AgainCurve {
        members: curve.watched(),
        again: curve.events(),
        uncertain: conversion.uncertain,
        median: curve.median().map(|median| median.value),
        points: (0..=curve.longest() / step).filter_map(|place| at(place * step)).listed(),
        marks: MARKS.into_iter().filter_map(at).listed(),
    })
}
