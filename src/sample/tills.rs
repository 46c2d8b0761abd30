//! The days at the tills: who comes when, and the receipts written.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::baskets::{Baskets, Buyer, Line};
use super::calendar::{self, Hours, LAUNCH_MONTH, month_number};
use super::customers::{Customers, card};
use super::history::History;
use super::own_card::OwnCard;
use super::plan::{ANONYMOUS, MEMBERS, MonthPlan};
use super::points::{Occasion, PointsBook};
use super::promo::{Promo, Shown};
use super::purchasing::Purchasing;
use super::random::{Choice, Quota, Random};
use super::returns::{Return, Returns};
use super::staff::Staff;
use super::trade::Trade;
use super::truths::Totals;
use super::write::Csv;
use crate::units::Day;

/// All tills of the chain.
pub(super) struct Tills<'a> {
    trade: &'static Trade,
    months: &'a [MonthPlan],
    customers: Customers,
    random: Random,
    hours: Hours,
    footfall: Footfall,
    stores: Vec<StoreState>,
    baskets: Baskets,
    purchasing: Purchasing,
    promo: Promo,
    own_card: OwnCard,
    returns: Returns,
    points: PointsBook,
    csv: Csv,
    head: Csv,
    totals: Totals,
    history: History,
}

struct StoreState {
    /// How well it asks for the card, against the mean.
    discipline: f64,
    cards: Quota,
    serial: u32,
    staff: Staff,
}

/// What the tills leave behind.
pub(super) struct Closed {
    pub(super) receipts: Vec<u8>,
    pub(super) points: Vec<u8>,
    pub(super) totals: Totals,
    pub(super) history: History,
    pub(super) customers: Customers,
    pub(super) promo: Promo,
    pub(super) own_card: OwnCard,
    pub(super) random: Random,
    /// Whose card that is.
    pub(super) owner: String,
}

enum Event {
    Sale { store: usize, member: Option<u32> },
    Return(Return),
}

/// A receipt about to be written.
struct Receipt {
    day: usize,
    minute: u16,
    store: usize,
    serial: u32,
    member: Option<u32>,
    promo: Option<Shown>,
}

impl<'a> Tills<'a> {
    pub(super) fn new(
        trade: &'static Trade,
        months: &'a [MonthPlan],
        receipts: u32,
        mut customers: Customers,
        random: Random,
    ) -> Self {
        let own_card = OwnCard::new(&mut customers, trade.poor_store, receipts);
        let store =
            |((_, discipline), staff)| StoreState { discipline, cards: Quota::default(), serial: 0, staff };
        Self {
            trade,
            months,
            random,
            hours: Hours::new(trade),
            footfall: Footfall::new(trade),
            stores: trade.stores.iter().zip(trade.discipline()).zip(Staff::of(trade)).map(store).collect(),
            baskets: Baskets::new(trade),
            purchasing: Purchasing::new(trade),
            promo: Promo::default(),
            own_card,
            returns: Returns::new(calendar::span().days() as usize),
            points: PointsBook::new(trade, customers.count()),
            totals: Totals { members: customers.count(), ..Totals::default() },
            history: History::new(customers.count()),
            customers,
            csv: Csv::with_header(
                "Дата;Магазин;Касса;Смена;Номер чека;Кассир;Вид операции;Карта;Товар;Категория;Количество;Цена;Сумма;Скидка;Себестоимость;Начислено баллов;Списано баллов;Промокод;Номер чека продажи",
            ),
            head: Csv::fields(),
        }
    }

    /// A day of the data, counted from 0, with so many sales.
    pub(super) fn run_day(&mut self, day: usize, sales: u32) {
        let date = date(day);
        self.customers.enrol(date);
        self.points.expire(date);
        let month = &self.months[month_number(date)];
        let share = month.member_receipts / month.receipts;
        let mut events: Vec<Event> = self.returns.of_day(day).into_iter().map(Event::Return).collect();
        for _ in 0..sales {
            let at = self.footfall.draw(&mut self.random);
            let store = &mut self.stores[at];
            let shows_card = store.cards.draw(&mut self.random, share * store.discipline);
            let member = shows_card.then(|| {
                let put_in = self.own_card.put_in(at, day, date, &mut self.random);
                put_in.unwrap_or_else(|| self.customers.come(at, date, &mut self.random))
            });
            events.push(Event::Sale { store: at, member });
        }
        // A heap, not a sort: its code is a tenth of the size.
        let mut order: BinaryHeap<_> =
            (0..events.len()).map(|at| Reverse((self.hours.minute(date, &mut self.random), at))).collect();
        while let Some(Reverse((minute, at))) = order.pop() {
            match &mut events[at] {
                Event::Sale { store, member } => self.sell(day, minute, *store, *member),
                Event::Return(back) => self.give_back(day, minute, back),
            }
        }
    }

    pub(super) fn close(self) -> Closed {
        let (points, sums) = self.points.close();
        let owner = self.stores[self.trade.poor_store].staff.cashier(0, 0);
        Closed {
            receipts: self.csv.into_bytes(),
            points,
            totals: Totals { points: sums, ..self.totals },
            history: self.history,
            customers: self.customers,
            promo: self.promo,
            own_card: self.own_card,
            random: self.random,
            owner,
        }
    }

    fn sell(&mut self, day: usize, minute: u16, store: usize, member: Option<u32>) {
        let number = month_number(date(day));
        let month = &self.months[number];
        let group = group(member);
        let mut receipt = self.next_receipt(day, minute, store, member);
        receipt.promo = self.promo_of(&receipt);
        let buyer = self.buyer(&receipt);
        let mut lines = self.baskets.fill(month, group, &buyer, &mut self.random);
        if let (Some(occasion), true) = (receipt.occasion(), number >= LAUNCH_MONTH) {
            let redeems = self.redeems(occasion.member);
            self.points.sale(occasion, &mut lines, redeems, &mut self.random);
        }
        self.purchasing.cost(&mut lines, &month.market);
        let paid = lines.iter().map(|line| line.paid).sum();
        self.baskets.paid(&month.goals[group], group, paid);
        self.totals.sales += 1;
        self.totals.sold += paid;
        self.history.sale(date(day), group, member, &lines);
        if let Some(shown) = receipt.promo {
            self.promo.sold(shown, paid, lines.iter().map(|line| line.cost).sum());
        }
        self.write(&receipt, &lines, None);
        let sale = Return { store, serial: receipt.serial, member, lines };
        self.returns.consider(self.trade, day, group, sale, &mut self.random);
    }

    fn promo_of(&mut self, receipt: &Receipt) -> Option<Shown> {
        receipt.member.filter(|_| !self.own_card.is_of(receipt.member))?;
        self.promo.shown(self.trade, date(receipt.day), &mut self.random)
    }

    fn buyer(&self, receipt: &Receipt) -> Buyer {
        const CARD_DISCOUNT: u32 = 3;
        let by_card = receipt.member.is_some() && month_number(date(receipt.day)) < LAUNCH_MONTH;
        let appetite = receipt.member.map_or(1.0, |member| self.customers.appetite(member));
        let card_discount = if by_card { CARD_DISCOUNT } else { 0 };
        match receipt.promo {
            Some(shown) => Buyer {
                appetite: appetite * shown.appetite,
                discount: shown.discount.max(card_discount),
                cheap: shown.cheap,
            },
            None => Buyer { appetite, discount: card_discount, cheap: false },
        }
    }

    /// The chance that the member pays with points where there are enough.
    fn redeems(&self, member: u32) -> f64 {
        match self.customers.redeems(member) {
            _ if self.own_card.is_of(Some(member)) => 1.0,
            true => 0.3,
            false => 0.0,
        }
    }

    fn give_back(&mut self, day: usize, minute: u16, back: &mut Return) {
        let receipt = self.next_receipt(day, minute, back.store, back.member);
        if let Some(occasion) = receipt.occasion() {
            self.points.give_back(occasion, &mut back.lines);
        }
        self.totals.returns += 1;
        self.totals.given_back += back.lines.iter().map(|line| line.paid).sum::<i64>();
        self.history.give_back(date(day), group(back.member), &back.lines);
        self.write(&receipt, &back.lines, Some(back.serial));
    }

    fn next_receipt(&mut self, day: usize, minute: u16, store: usize, member: Option<u32>) -> Receipt {
        let serial = &mut self.stores[store].serial;
        *serial += 1;
        Receipt { day, minute, store, serial: *serial, member, promo: None }
    }

    /// Writes the lines; of a return of the sale `sale`, with all signs turned.
    fn write(&mut self, receipt: &Receipt, lines: &[Line], sale: Option<u32>) {
        let state = &self.stores[receipt.store];
        let own = self.own_card.register(receipt.member).filter(|_| sale.is_none());
        let register = self.random.below(state.staff.registers);
        let register = own.unwrap_or(register);
        let day = receipt.day as u32;
        let head = &mut self.head;
        head.clear();
        head.date_time(date(receipt.day), receipt.minute);
        head.text(self.trade.stores[receipt.store].name);
        head.number(i64::from(register) + 1);
        head.number(i64::from(410 + 37 * receipt.store as u32 + day));
        head.receipt(receipt.store, receipt.serial);
        head.text(&state.staff.cashier(register, day));
        head.text(if sale.is_some() { "Возврат" } else { "Продажа" });
        match receipt.member {
            Some(member) => head.number(card(member) as i64),
            None => head.text(""),
        }
        let sign = if sale.is_some() { -1 } else { 1 };
        for line in lines {
            let product = &self.trade.products[usize::from(line.product)];
            let csv = &mut self.csv;
            csv.copy(head);
            csv.text(product.name);
            csv.text(product.category);
            csv.quantity(sign * line.quantity);
            csv.money(line.price);
            csv.money(sign * line.paid);
            csv.money(sign * line.discount);
            csv.money(sign * line.cost);
            csv.number(sign * line.issued);
            csv.number(sign * line.redeemed);
            csv.text(receipt.promo.map_or("", Shown::name));
            match sale {
                Some(serial) => csv.receipt(receipt.store, serial),
                None => csv.text(""),
            }
            csv.end_row();
        }
    }
}

impl Receipt {
    fn occasion(&self) -> Option<Occasion> {
        let member = self.member?;
        Some(Occasion {
            member,
            day: date(self.day),
            minute: self.minute,
            store: self.store,
            serial: self.serial,
        })
    }
}

const fn group(member: Option<u32>) -> usize {
    if member.is_some() { MEMBERS } else { ANONYMOUS }
}

fn date(day: usize) -> Day {
    calendar::span().from.plus(day as i32)
}

/// Spreads receipts over the stores: by chance from hour to hour, by size in the long run.
struct Footfall {
    sizes: Choice,
    shares: Vec<f64>,
    owed: Vec<f64>,
}

impl Footfall {
    fn new(trade: &Trade) -> Self {
        let shares: Vec<f64> = trade.stores.iter().map(|store| store.size / trade.size()).collect();
        Self { sizes: Choice::new(shares.iter().copied()), owed: vec![0.0; shares.len()], shares }
    }

    fn draw(&mut self, random: &mut Random) -> usize {
        const TOO_MANY: f64 = -4.0;
        for (owed, share) in self.owed.iter_mut().zip(&self.shares) {
            *owed += share;
        }
        let mut at = self.sizes.draw(random).unwrap_or(0);
        if self.owed[at] < TOO_MANY {
            at = (0..self.owed.len()).max_by(|&a, &b| self.owed[a].total_cmp(&self.owed[b])).unwrap_or(at);
        }
        self.owed[at] -= 1.0;
        at
    }
}
