//! Promo codes, profiles, campaigns, surveys, costs and plan.

use std::collections::{BTreeMap, BTreeSet};

use loyalty_calculator::sample::{Sample, Truth};
use loyalty_calculator::settings::Industry;
use loyalty_calculator::units::{Day, Period};

use super::rows::{Row, day, parts, rows};

/// All files, and days of the sale receipts by card.
pub(crate) struct Programme {
    industry: Industry,
    span: Period,
    lines: Vec<Line>,
    members: Vec<Row>,
    campaigns: Vec<Row>,
    surveys: Vec<Row>,
    costs: Vec<Row>,
    plan: Vec<Row>,
    bought: BTreeMap<String, BTreeSet<Day>>,
}

/// A receipt line.
struct Line {
    day: Day,
    sale: bool,
    receipt: String,
    /// Empty if there is none, as is the promo code.
    card: String,
    promo: String,
    cashier: String,
    /// Kopecks, as is the next.
    paid: i64,
    cost: i64,
    redeemed: i64,
}

impl Line {
    fn read(row: &Row) -> Self {
        Self {
            day: day(&row["Дата"]),
            sale: &row["Вид операции"] == "Продажа",
            receipt: row["Номер чека"].to_owned(),
            card: row["Карта"].to_owned(),
            promo: row["Промокод"].to_owned(),
            cashier: row["Кассир"].to_owned(),
            paid: parts(&row["Сумма"], 2),
            cost: parts(&row["Себестоимость"], 2),
            redeemed: parts(&row["Списано баллов"], 0),
        }
    }

    fn is_sale_to_member(&self) -> bool {
        self.sale && !self.card.is_empty()
    }
}

impl Programme {
    pub(crate) fn read(sample: &Sample) -> Self {
        let lines: Vec<Line> = rows(sample, "receipts.csv").iter().map(Line::read).collect();
        let mut bought: BTreeMap<String, BTreeSet<Day>> = BTreeMap::new();
        for line in lines.iter().filter(|line| line.is_sale_to_member()) {
            bought.entry(line.card.clone()).or_default().insert(line.day);
        }
        Self {
            industry: sample.truths.industry,
            span: sample.truths.period,
            lines,
            members: rows(sample, "members.csv"),
            campaigns: rows(sample, "campaigns.csv"),
            surveys: rows(sample, "surveys.csv"),
            costs: rows(sample, "costs.csv"),
            plan: rows(sample, "plan.csv"),
            bought,
        }
    }

    pub(crate) fn find(&self, truth: &Truth) -> f64 {
        let (kpi, part) = truth.id.split_once('.').unwrap_or((truth.id, ""));
        match (kpi, part) {
            ("mechanic-performance", _) => self.mechanic(truth, part),
            ("profile-completeness", _) => self.completeness(part),
            ("enrolled-never-bought", "") => self.never_bought(Day(i32::MIN)),
            ("enrolled-never-bought", "seen") => self.never_bought(self.span.from),
            ("cashier-anomalies", "own-card") => self.own_card(truth),
            ("campaign-conversion", "lift") => {
                self.converted(truth, "Целевая") - self.converted(truth, "Контрольная")
            }
            ("campaign-conversion", "offer-used") => {
                let sent = |row: &&Row| told(row) && Some(&row["Кампания"]) == truth.name;
                share(self.campaigns.iter().filter(sent), |row| &row["Предложение использовано"] == "да")
            }
            ("campaign-contacts", "") => self.campaigns.iter().filter(told).count() as f64,
            ("automated-share", "") => {
                share(self.campaigns.iter().filter(told), |row| &row["Автоматическая"] == "да")
            }
            ("personal-share", "") => {
                share(self.campaigns.iter().filter(told), |row| &row["Персональная"] == "да")
            }
            ("net-promoter-score", "") => self.nps(),
            ("survey-answers", "nps") => self.answers("NPS").count() as f64,
            ("customer-satisfaction-index", _) => self.csi(),
            ("programme-cost", "") => self.spent(""),
            ("programme-cost-share", _) => self.spent(part) / self.member_revenue(truth.period),
            ("acquisition-cost", "") => self.spent("acquisition") / self.new_members(truth.period),
            ("plan-fact", figure) => self.fact(figure, truth.period) / self.planned(truth) - 1.0,
            _ => panic!("no one checks {}", truth.id),
        }
    }

    fn mechanic(&self, truth: &Truth, part: &str) -> f64 {
        let lines = || self.lines.iter().filter(|line| Some(&*line.promo) == truth.name);
        assert!(lines().all(Line::is_sale_to_member));
        let sum = |value: fn(&Line) -> i64| lines().map(value).sum::<i64>() as f64 / 100.0;
        match part {
            "receipts" => lines().map(|line| &line.receipt).collect::<BTreeSet<_>>().len() as f64,
            "revenue" => sum(|line| line.paid),
            "margin" => 1.0 - sum(|line| line.cost) / sum(|line| line.paid),
            _ => panic!("{part}"),
        }
    }

    fn completeness(&self, part: &str) -> f64 {
        const FIELDS: [(&str, &str); 6] = [
            ("first-name", "Имя указано"),
            ("sex", "Пол"),
            ("birth-date", "Дата рождения"),
            ("city", "Город"),
            ("phone", "Телефон"),
            ("email", "E-mail"),
        ];
        let filled = |row: &Row, column: &str| !matches!(&row[column], "" | "нет");
        let of = |column: &str| share(self.members.iter(), |row| filled(row, column));
        match part {
            "" => FIELDS.iter().map(|(_, column)| of(column)).sum::<f64>() / FIELDS.len() as f64,
            "full" => share(self.members.iter(), |row| FIELDS.iter().all(|(_, column)| filled(row, column))),
            field => of(FIELDS.iter().find(|(id, _)| *id == field).unwrap().1),
        }
    }

    fn never_bought(&self, from: Day) -> f64 {
        let old = if self.industry == Industry::Grocery { 30 } else { 365 };
        let period = Period { from, to: self.span.to.plus(-old) };
        let old_enough = |row: &&Row| period.contains(day(&row["Дата регистрации"]));
        share(self.members.iter().filter(old_enough), |row| !self.bought.contains_key(&row["Карта"]))
    }

    /// Of the cards with at least so many receipts that one cashier alone puts in, the one most used;
    /// and its points are spent twice as often as those of others.
    fn own_card(&self, truth: &Truth) -> f64 {
        let mut cards: BTreeMap<&str, BTreeMap<&str, bool>> = BTreeMap::new();
        let mut cashiers: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for line in self.lines.iter().filter(|line| line.is_sale_to_member()) {
            let redeems = cards.entry(&line.card).or_default().entry(&line.receipt).or_default();
            *redeems |= line.redeemed > 0;
            cashiers.entry(&line.card).or_default().insert(&line.cashier);
        }
        let alone = |card: &&str| cashiers[card].len() == 1;
        let card = cards.keys().copied().filter(alone).max_by_key(|card| cards[card].len()).unwrap();
        let receipts = &cards[card];
        assert_eq!(cashiers[card].first().copied(), truth.cashier.as_deref());
        let spends = |of: &mut dyn Iterator<Item = &bool>| {
            let all: Vec<bool> = of.copied().collect();
            all.iter().filter(|redeems| **redeems).count() as f64 / all.len() as f64
        };
        let usual = spends(&mut cards.values().flat_map(BTreeMap::values));
        assert!(spends(&mut receipts.values()) > 2.0 * usual);
        assert!(self.bought[card].iter().all(|day| truth.period.contains(*day)));
        receipts.len() as f64
    }

    /// Share of a campaign's group that bought on the day of sending or in the 14 days after.
    fn converted(&self, truth: &Truth, group: &str) -> f64 {
        let of = |row: &&Row| Some(&row["Кампания"]) == truth.name && &row["Группа"] == group;
        share(self.campaigns.iter().filter(of), |row| {
            let sent = day(&row["Дата отправки"]);
            let days = self.bought.get(&row["Карта"]);
            days.is_some_and(|days| days.range(sent..=sent.plus(14)).next().is_some())
        })
    }

    fn answers(&self, kind: &'static str) -> impl Iterator<Item = &Row> {
        self.surveys.iter().filter(move |row| &row["Вид опроса"] == kind)
    }

    fn nps(&self) -> f64 {
        let score = |row: &Row| parts(&row["Оценка"], 0);
        assert!(self.answers("NPS").all(|row| (0..=10).contains(&score(row))));
        share(self.answers("NPS"), |row| score(row) >= 9) - share(self.answers("NPS"), |row| score(row) <= 6)
    }

    fn csi(&self) -> f64 {
        let (mut got, mut most) = (0, 0);
        for row in self.answers("CSI") {
            let (weight, score) = (parts(&row["Вес"], 2), parts(&row["Оценка"], 0));
            assert!((1..=5).contains(&score));
            got += weight * score;
            most += weight * 5;
        }
        got as f64 / most as f64
    }

    /// Roubles of a kind, or of all.
    fn spent(&self, kind: &str) -> f64 {
        let name = match kind {
            "points" => "Баллы",
            "communication" => "Коммуникации",
            "platform" => "Платформа",
            "staff" => "Персонал",
            "acquisition" => "Привлечение",
            "launch" => "Запуск",
            _ => "",
        };
        let of = |row: &&Row| name.is_empty() || &row["Вид расхода"] == name;
        self.costs.iter().filter(of).map(|row| parts(&row["Сумма"], 2)).sum::<i64>() as f64 / 100.0
    }

    fn within(&self, period: Period) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| period.contains(line.day))
    }

    fn member_revenue(&self, period: Period) -> f64 {
        roubles(self.within(period).filter(|line| !line.card.is_empty()))
    }

    fn new_members(&self, period: Period) -> f64 {
        let new = |row: &&Row| period.contains(day(&row["Дата регистрации"]));
        self.members.iter().filter(new).count() as f64
    }

    fn fact(&self, figure: &str, period: Period) -> f64 {
        let sales = |is: fn(&&Line) -> bool| -> f64 {
            let receipts = self.within(period).filter(is).map(|line| &line.receipt);
            receipts.collect::<BTreeSet<_>>().len() as f64
        };
        let of_members = |line: &&Line| line.is_sale_to_member();
        match figure {
            "revenue" => roubles(self.within(period)),
            "member-receipt-share" => sales(of_members) / sales(|line| line.sale),
            "average-receipt.members" => roubles(self.within(period).filter(of_members)) / sales(of_members),
            "new-members" => self.new_members(period),
            _ => panic!("{figure}"),
        }
    }

    fn planned(&self, truth: &Truth) -> f64 {
        let iso = truth.period.from.to_string();
        let month = format!("{}.{}", &iso[5..7], &iso[..4]);
        let of = |row: &&Row| row["Месяц"] == month && Some(&row["Показатель"]) == truth.name;
        let text = &self.plan.iter().find(of).unwrap()["План"];
        match text.strip_suffix('%') {
            Some(percent) => parts(percent, 1) as f64 / 1000.0,
            None => parts(text, 0) as f64,
        }
    }
}

/// Not in a control group.
fn told(row: &&Row) -> bool {
    &row["Группа"] != "Контрольная"
}

fn roubles<'a>(lines: impl Iterator<Item = &'a Line>) -> f64 {
    lines.map(|line| line.paid).sum::<i64>() as f64 / 100.0
}

fn share<'a>(rows: impl Iterator<Item = &'a Row>, is: impl Fn(&Row) -> bool) -> f64 {
    let (mut all, mut good) = (0, 0);
    for row in rows {
        all += 1;
        good += u32::from(is(row));
    }
    f64::from(good) / f64::from(all)
}
