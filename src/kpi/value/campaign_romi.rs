//! Do campaigns pay?

use super::margin::margin;
use crate::facts::{Campaigns, Followed};
use crate::kpi::need::receipts;
use crate::kpi::{Asked, Better, Context, Figure, Kpi, Need, Reading, Table};
use crate::ledger::{Field, Role};
use crate::list::Listed;
use crate::math::{Estimate, sort_by};
use crate::message::{Arg, Message, args};
use crate::units::{Money, Unit};

/// (additional revenue × margin − cost) ÷ cost, summed over the campaigns that have a
/// control group. Additional revenue of a campaign: (revenue a target contact − revenue a
/// control contact) × target contacts. Revenue is sales less returns of the member within
/// 14 days, that of the contact included; contacts as in `campaign-conversion`, those whose
/// window has ended.
///
/// Margin: (money − cost of goods) ÷ money of the member receipts of the period that have
/// a cost of goods, sales less returns; where the files have none, the margin entered.
/// Cost: that of these contacts, of both groups, and of their repetitions; where no
/// contact has any, the expenses on messages dated in the period × target contacts here
/// ÷ all target contacts sent in the period.
///
/// Interval: the means of the two groups of each campaign are independent, with the
/// variances of their contacts (Welch), costs and margin taken as known; a note says so where
/// it holds zero. `n` is the target contacts. Table `campaign-money`. Source: Set-V1, ROI.
pub(super) static KPI: Kpi = Kpi {
    id: "campaign-romi",
    unit: Unit::Gap,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[
        Need::Column(Role::Campaigns, Field::Group),
        Need::Any(&[receipts(Field::Cost), Need::Setting(Asked::Margin)]),
    ],
    sources: &["set-v1", "roi", "welch"],
    parts: &[],
    norm: |_| None,
    read,
};

/// Kopecks in the unit in which money is told.
const KOPECKS: f64 = 100.0;

/// Revenue of contacts of one group, in kopecks.
#[derive(Debug, Clone, Copy, Default)]
struct Revenue {
    contacts: u64,
    sum: i64,
    squares: i128,
}

impl Revenue {
    fn of<'a>(contacts: impl Iterator<Item = &'a Followed>) -> Self {
        contacts.fold(Self::default(), |all, contact| Self {
            contacts: all.contacts + 1,
            sum: all.sum + contact.revenue.0,
            squares: all.squares + i128::from(contact.revenue.0) * i128::from(contact.revenue.0),
        })
    }

    fn mean(&self) -> f64 {
        self.sum as f64 / self.contacts as f64
    }

    /// Variance of the mean; `None` of one contact.
    fn variance(&self) -> Option<f64> {
        let n = i128::from(self.contacts);
        let spread = (n * self.squares - i128::from(self.sum) * i128::from(self.sum)) as f64;
        let n = self.contacts as f64;
        (self.contacts > 1).then(|| spread / (n * n * (n - 1.0)))
    }
}

/// A campaign with a control group.
#[derive(Debug)]
struct Paid {
    campaign: usize,
    contacts: u64,
    /// Additional revenue, and its variance.
    revenue: f64,
    variance: Option<f64>,
    cost: f64,
}

fn read(context: &Context<'_>) -> Reading {
    let campaigns = match context.need(KPI.needs).and_then(|()| context.detail()) {
        Ok(detail) => &detail.campaigns,
        Err(why) => return Reading::none(why, 0),
    };
    let paid = paid(campaigns);
    let margin = margin(context, &mut Vec::new()).ok().map(|margin| margin.value);
    let cost: f64 = paid.iter().map(|campaign| campaign.cost).sum();
    let margin = match (paid.is_empty(), margin) {
        (true, _) => return Reading::none(Message::new("why-no-control"), 0),
        (_, None) => return Reading::none(Need::Setting(Asked::Margin).why(), 0),
        _ if cost <= 0.0 => return Reading::none(Message::new("why-no-campaign-cost"), 0),
        (_, Some(margin)) => margin,
    };
    let revenue: f64 = paid.iter().map(|campaign| campaign.revenue).sum();
    let variance: Option<f64> = paid.iter().map(|campaign| campaign.variance).sum();
    let value = Estimate {
        value: (revenue * margin - cost) / cost,
        error: variance.map(|variance| margin * libm::sqrt(variance) / cost),
        n: paid.iter().map(|campaign| campaign.contacts).sum(),
        bounds: None,
    };
    let figures =
        args([("revenue", Arg::Money(revenue)), ("margin", Arg::Share(margin)), ("cost", Arg::Money(cost))]);
    let mut reading = Reading::plain(Ok(value), figures).note(Message::new("note-romi-window"));
    reading.notes.extend(too_early(&reading.value));
    if is_by_expenses(campaigns) {
        reading = reading.note(Message::new("note-cost-by-expenses"));
    }
    reading.tables.push(table(campaigns, &paid, margin));
    reading
}

/// An interval that holds zero says neither that campaigns pay nor that they do not.
fn too_early(romi: &Figure) -> Option<Message> {
    let [low, high] = romi.as_ref().ok()?.interval()?;
    (low < 0.0 && high > 0.0)
        .then(|| Message::new("note-romi-too-early").with("range", Arg::Range { unit: Unit::Gap, low, high }))
}

fn is_by_expenses(campaigns: &Campaigns) -> bool {
    campaigns.contacts.iter().all(|contact| contact.cost.0 == 0)
}

fn paid(campaigns: &Campaigns) -> Vec<Paid> {
    let targets = campaigns.contacts.iter().filter(|contact| !contact.control).count() as f64;
    let mut all = Vec::new();
    for campaign in (0..campaigns.names.len()).filter(|campaign| campaigns.has_control(*campaign)) {
        let own = || campaigns.contacts.iter().filter(move |one| one.campaign == campaign && one.is_over());
        let target = Revenue::of(own().filter(|one| !one.control));
        let control = Revenue::of(own().filter(|one| one.control));
        let contacts = target.contacts as f64;
        let cost = if is_by_expenses(campaigns) {
            campaigns.messages.to_f64() * contacts / targets
        } else {
            own().map(|one| one.cost).sum::<Money>().to_f64()
        };
        let scale = contacts / KOPECKS;
        let variance = target.variance().zip(control.variance()).map(|(one, other)| one + other);
        all.push(Paid {
            campaign,
            contacts: target.contacts,
            revenue: (target.mean() - control.mean()) * scale,
            variance: variance.map(|variance| variance * scale * scale),
            cost,
        });
    }
    all
}

fn table(campaigns: &Campaigns, paid: &[Paid], margin: f64) -> Table {
    let columns = [
        ("contacts", Unit::Count),
        ("additional-revenue", Unit::Money),
        ("additional-margin", Unit::Money),
        ("cost", Unit::Money),
        ("romi", Unit::Gap),
    ];
    let mut table = Table::new("campaign-money", &columns);
    let mut order: Vec<&Paid> = paid.iter().listed();
    // The dearest losses first.
    sort_by(&mut order, |one, other| {
        let gain = |campaign: &Paid| campaign.revenue * margin - campaign.cost;
        let by_gain = gain(one).total_cmp(&gain(other));
        by_gain.then_with(|| campaigns.name(one.campaign).cmp(campaigns.name(other.campaign)))
    });
    for one in order {
        let gain = one.revenue * margin;
        let romi = (one.cost > 0.0).then(|| (gain - one.cost) / one.cost);
        let label = Arg::Text(campaigns.name(one.campaign).to_owned());
        table
            .row(label, vec![Some(one.contacts as f64), Some(one.revenue), Some(gain), Some(one.cost), romi]);
    }
    table
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::*;
    use crate::settings::Settings;

    fn read(contacts: &str, costs: &str, margin: Option<f64>) -> crate::kpi::Reading {
        let receipts = "date;member;amount\n2025-01-01;;10\n2025-02-01;T1;1100\n2025-02-03;T1;-100\n\
            2025-02-04;T2;500\n2025-02-15;T2;900\n2025-02-14;C1;200\n2025-02-05;C2;300\n2025-02-28;;10\n";
        let files = [("receipts.csv", receipts), ("campaigns.csv", contacts), ("costs.csv", costs)];
        let settings = Settings { margin, ..Settings::default() };
        read_files("campaign-romi", &files, &settings)
    }

    const NO_COSTS: &str = "Месяц;Вид расхода;Сумма\n02.2025;Подарки;50\n";

    #[test]
    fn by_hand() {
        // 1000 and 500 a target contact, 200 and 300 a control: 750 − 250 = 500 more each,
        // 1000 in all, of which 400 are margin; cost 200: (400 − 200) ÷ 200 = 1. Variances of
        // the means 125000/2 + 5000/2 = 65000, of the sum 4 times that.
        let contacts = "Кампания;Карта;Дата отправки;Группа;Стоимость\nА;T1;01.02.2025;A;60\nА;T2;01.02.2025;A;100\n\
            А;C1;01.02.2025;control;0\nА;C2;01.02.2025;control;0\nА;T1;05.02.2025;A;40\n\
            Б;T1;01.02.2025;A;999\n";
        let reading = read(contacts, NO_COSTS, Some(0.4));
        let romi = reading.value.as_ref().unwrap();
        near(romi.value, 1.0);
        near(romi.error.unwrap(), 0.4 * 260_000f64.sqrt() / 200.0);
        // 1 ± 1.96 · 1.02 holds zero: neither gain nor loss is told.
        assert!(reading.notes.iter().any(|note| note.id == "note-romi-too-early"));
        let row = &reading.tables[0].rows[0].values;
        assert_eq!(row[..], [Some(2.0), Some(1000.0), Some(400.0), Some(200.0), Some(1.0)]);
        assert_eq!(reading.tables[0].rows.len(), 1);
        assert_eq!(read(contacts, NO_COSTS, None).value.unwrap_err().id, "why-no-field");
    }

    #[test]
    fn without_a_cost_of_contacts_expenses_on_messages_count() {
        let contacts = "Кампания;Карта;Дата отправки;Группа\nА;T1;01.02.2025;A\nА;T2;01.02.2025;A\n\
            А;C1;01.02.2025;control\nА;C2;01.02.2025;control\nБ;T1;01.02.2025;A\nБ;T2;01.02.2025;A\n";
        // Two of four target contacts: 200 of 400.
        let costs = "Месяц;Вид расхода;Сумма\n02.2025;SMS;400\n";
        near(value_of(&read(contacts, costs, Some(0.4))), 1.0);
        assert_eq!(read(contacts, NO_COSTS, Some(0.4)).value.unwrap_err().id, "why-no-campaign-cost");
    }

    #[test]
    fn without_a_control_group_nothing_is_claimed() {
        let contacts = "Кампания;Карта;Дата отправки;Группа;Стоимость\nА;T1;01.02.2025;A;60\n";
        assert_eq!(read(contacts, NO_COSTS, Some(0.4)).value.unwrap_err().id, "why-no-control");
    }
}
