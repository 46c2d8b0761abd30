//! Norms that can't both hold: the articles that publish them contradict each other.

use super::assess::{figure_arg, norm_in_force};
use super::figures::Figures;
use crate::kpi::{Kpi, Norm};
use crate::list::Listed;
use crate::message::{Arg, Message};
use crate::units::Unit;

/// What is wrong with the norms in force, given these data.
#[must_use]
pub fn norm_conflicts(figures: &Figures<'_>) -> Vec<Message> {
    let all = [revenue_share(figures), order_of_shares(figures), receipt(figures), frequency(figures)];
    all.into_iter().flatten().listed()
}

fn norm(figures: &Figures<'_>, id: &str) -> Option<Norm> {
    norm_in_force(Kpi::find(id)?, figures.settings)
}

/// A share of receipts `s` with an average receipt higher by `g` is a share of revenue
/// `s·(1 + g) ÷ (1 + s·g)`, returns aside: with this share of receipts, a gap that holds
/// its norm leads past the norm of the share of revenue.
fn revenue_share(figures: &Figures<'_>) -> Option<Message> {
    let share = figures.value("member-receipt-share")?;
    let gap = norm(figures, "average-receipt").filter(|norm| norm.part == Some("gap"))?;
    let revenue = norm(figures, "member-revenue-share")?;
    let of_revenue = |gap: f64| share * (1.0 + gap) / (1.0 + share * gap);
    let (low, high) = (of_revenue(gap.low), of_revenue(gap.high));
    (low > revenue.high || high < revenue.low).then(|| {
        Message::new("conflict-revenue-share")
            .with("receipts", Arg::Share(share))
            .with("gap", Arg::Range { unit: Unit::Gap, low: gap.low, high: gap.high })
            .with("implied", Arg::Range { unit: Unit::Share, low, high })
            .with("norm", Arg::Range { unit: Unit::Share, low: revenue.low, high: revenue.high })
    })
}

/// Items × price = receipt: the norms of the two gaps make a gap of the receipt.
fn receipt(figures: &Figures<'_>) -> Option<Message> {
    // Without buyers to compare with, none of the three norms is held to.
    figures.part("average-receipt", "gap")?;
    let [items, price, receipt] = ["items-per-receipt", "average-item-price", "average-receipt"]
        .map(|id| norm(figures, id).filter(|norm| norm.part == Some("gap")));
    let (items, price, receipt) = (items?, price?, receipt?);
    let low = (1.0 + items.low) * (1.0 + price.low) - 1.0;
    let high = (1.0 + items.high) * (1.0 + price.high) - 1.0;
    // They touch at one end only, or not at all: most of the one norm lies beyond the other.
    let common = high.min(receipt.high) - low.max(receipt.low);
    (common < 0.25 * (high - low)).then(|| {
        Message::new("conflict-receipt")
            .with("implied", Arg::Range { unit: Unit::Gap, low, high })
            .with("norm", Arg::Range { unit: Unit::Gap, low: receipt.low, high: receipt.high })
    })
}

/// The norms expect a share of revenue below that of receipts; members whose receipts are
/// larger, beyond chance, have it the other way round, as Magnit has.
fn order_of_shares(figures: &Figures<'_>) -> Option<Message> {
    let [receipts, revenue] =
        ["member-receipt-share", "member-revenue-share"].map(|id| figures.value(id).zip(norm(figures, id)));
    let ((receipts, of_receipts), (revenue, of_revenue)) = (receipts?, revenue?);
    let gap = figures.estimate("average-receipt", Some("gap"))?;
    let [larger, _] = gap.interval().unwrap_or([gap.value; 2]);
    let magnit =
        |id| Kpi::find(id)?.further_norms(figures.settings.industry).find(|one| one.source == "magnit");
    let turned = revenue > receipts
        && of_revenue.low < of_receipts.low
        && of_revenue.high < of_receipts.high
        && larger > 0.0;
    let (chain_receipts, chain_revenue) =
        (magnit("member-receipt-share")?.low, magnit("member-revenue-share")?.low);
    turned.then(|| {
        Message::new("conflict-order-of-shares")
            .with("receipts", Arg::Share(receipts))
            .with("revenue", Arg::Share(revenue))
            .with("chainReceipts", Arg::Share(chain_receipts))
            .with("chainRevenue", Arg::Share(chain_revenue))
    })
}

/// Two articles of one publisher on one figure, which have nothing in common.
fn frequency(figures: &Figures<'_>) -> Option<Message> {
    let value = figures.value("purchase-frequency")?;
    let kpi = Kpi::find("purchase-frequency")?;
    let one = norm(figures, kpi.id).filter(|norm| norm.source == "set")?;
    let other = kpi.further_norms(figures.settings.industry).find(|norm| norm.source == "set-v1")?;
    (other.low > one.high || other.high < one.low).then(|| {
        let range = |norm: Norm| Arg::Range { unit: kpi.unit, low: norm.low, high: norm.high };
        Message::new("conflict-frequency")
            .with("value", figure_arg(value, kpi.unit))
            .with("norm", range(one))
            .with("other", range(other))
    })
}
