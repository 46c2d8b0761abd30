//! What the break-even calculator begins with: what is known of its inputs.

use serde::Serialize;

use super::cost::{cost, covered, months};
use super::margin::of_files;
use crate::kpi::Context;
use crate::math::{Estimate, Part, ratio};
use crate::units::Money;

/// The inputs of `break-even-uplift`, over the period.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Calculator {
    /// Months of 30.436875 days.
    pub months: f64,
    /// Member sales less returns, money.
    pub sales: f64,
    /// Sale receipts of members.
    #[cfg_attr(test, ts(type = "number"))]
    pub receipts: u64,
    /// Members with a sale receipt; 0 if unknown.
    #[cfg_attr(test, ts(type = "number"))]
    pub buyers: u64,
    /// Gross margin as a share of revenue.
    pub margin: CalculatorInput,
    /// Cost of rewards as a share of member sales.
    pub reward_cost: CalculatorInput,
    /// All other cost of the programme a month, money.
    pub fixed_cost: CalculatorInput,
}

/// An input: a value, how sure it is, and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct CalculatorInput {
    /// The value; `null` if it is not known.
    pub value: Option<f64>,
    /// 95 % interval, where it is an estimate.
    pub interval: Option<[f64; 2]>,
    /// Where it comes from.
    pub from: InputFrom,
}

/// Where an input comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum InputFrom {
    /// The files.
    Files,
    /// The settings.
    Settings,
    /// Nowhere: the visitor moves the slider.
    Nowhere,
}

impl CalculatorInput {
    const UNKNOWN: Self = Self { value: None, interval: None, from: InputFrom::Nowhere };

    fn estimate(estimate: &Estimate) -> Self {
        Self { value: Some(estimate.value), interval: estimate.interval(), from: InputFrom::Files }
    }

    const fn known(value: f64, from: InputFrom) -> Self {
        Self { value: Some(value), interval: None, from }
    }
}

/// What is known of the inputs; `None` without member sales.
#[must_use]
pub fn calculator(context: &Context<'_>) -> Option<Calculator> {
    // Without expenses that it could be held against, the whole period.
    let in_costs = covered(context, &mut Vec::new());
    let known = in_costs.is_ok();
    let context = &in_costs.unwrap_or(*context);
    let members = &context.slice.members;
    let sales = members.revenue();
    if sales <= Money::ZERO {
        return None;
    }
    let settings = context.settings;
    let cost = cost(context).ok().filter(|_| known);
    let reward_cost = cost.as_ref().map(|cost| {
        let spent = &context.slice.points.spent;
        let mut revenue = [0.0; crate::facts::spent::ALL];
        revenue[crate::facts::spent::REVENUE] = 1.0;
        let part = Part { group: spent, over: cost.rewards, under: revenue };
        match ratio(&[part]).filter(|_| cost.plain_rewards == 0.0 && cost.points.is_some()) {
            Some(estimate) => CalculatorInput::estimate(&estimate),
            None => CalculatorInput::known(cost.rewards(context) / sales.0 as f64, InputFrom::Files),
        }
    });
    let set = |value: Option<f64>| value.map(|value| CalculatorInput::known(value, InputFrom::Settings));
    let months = months(context);
    let fixed = cost.as_ref().map(|cost| cost.fixed / Money::PER_ONE as f64 / months);
    let fixed = fixed.map(|fixed| CalculatorInput::known(fixed, InputFrom::Files));
    Some(Calculator {
        months,
        sales: sales.to_f64(),
        receipts: members.receipts(),
        buyers: context.slice.buyers,
        margin: of_files(members)
            .map(|margin| CalculatorInput::estimate(&margin))
            .or_else(|| set(settings.margin))
            .unwrap_or(CalculatorInput::UNKNOWN),
        reward_cost: set(settings.reward_cost).or(reward_cost).unwrap_or(CalculatorInput::UNKNOWN),
        fixed_cost: set(settings.fixed_cost).or(fixed).unwrap_or(CalculatorInput::UNKNOWN),
    })
}
