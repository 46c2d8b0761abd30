//! Rows of a receipts file → rows of the ledger.

mod again;
mod join;
mod parcel;

use super::dates::{DateColumn, settled};
use super::figure::{Cell, Figure, TextColumn};
use super::hours::Hours;
use super::plan::{Plan, PlanColumn};
use super::quality::{Example, RowReason};
use super::row::Row;
use super::tally::{Fault, shown};
use super::values::date::DateOrder;
use super::values::word::{self, Memo, Status};
use super::values::{clock, date};
use super::{document, header::says, shape::Shape};
use crate::ledger::{Channel, Field, Id, Kind, LedgerBuilder, Role, RowOfIds};
use crate::list::Listed;
use crate::message::{Arg, Message};
use crate::units::{Money, Points, Quantity};
use again::Above;

/// Reads the rows of one receipts file.
///
/// An unreadable date, amount or kind sets the row aside: it would move money
/// to a wrong place. Any other unreadable value is missing, and told.
#[derive(Debug)]
pub(super) struct ReceiptReader {
    pub(super) date: DateColumn,
    time: Option<usize>,
    times: Memo<Option<u16>>,
    hours: Hours,
    amount: Figure,
    kind: Option<PlanColumn>,
    kinds: Memo<Option<Kind>>,
    status: Option<usize>,
    statuses: Memo<Status>,
    /// The status of the receipt of the row before.
    standing: Status,
    channel: Option<usize>,
    channels: Memo<Channel>,
    receipt: TextColumn,
    member: TextColumn,
    store: TextColumn,
    register: TextColumn,
    shift: TextColumn,
    cashier: TextColumn,
    refers_to: TextColumn,
    quantity: Option<Figure>,
    discount: Option<Figure>,
    refunded: Option<Figure>,
    /// Still to be paid of an order. Rows with kinds have their own for what was given back.
    owed: Option<Figure>,
    points_issued: Option<Figure>,
    points_redeemed: Option<Figure>,
    cost: Option<Figure>,
    price: Option<Figure>,
    promo: TextColumn,
    product: TextColumn,
    category: TextColumn,
    whole: bool,
    shape: Option<Shape>,
    /// Day and number of the receipt of the row before.
    last: Option<date::Found>,
    last_number: String,
    /// The id of that number, if the ledger has it.
    last_id: Option<Id>,
    /// Whether a row was read: the row before it is known from then on.
    begun: bool,
    /// Whether what a row says hung on the one before before any was known.
    leans: bool,
    above: Above,
    /// Rows leave out the day that the first of their group says.
    down: bool,
    scratch: String,
    bad_times: u64,
    first_bad_time: Option<Example>,
}

impl ReceiptReader {
    /// `None` if the plan lacks a column without which receipts can't be read.
    pub(super) fn new(plan: &Plan) -> Option<Self> {
        let at = |field| plan.column(field).map(|column| column.at);
        let figure = |field| plan.column(field).map(Figure::new);
        let text = |field| TextColumn::new(plan, field);
        let owed = plan.headers().iter().position(|header| says(header, "outstanding balance"));
        Some(Self {
            date: DateColumn::new(plan.column(Field::Date)?, plan),
            time: at(Field::Time),
            times: Memo::default(),
            hours: Hours::default(),
            amount: figure(Field::Amount)?,
            kind: plan.column(Field::Kind),
            kinds: Memo::default(),
            status: plan.status,
            statuses: Memo::default(),
            standing: Status::default(),
            channel: at(Field::Channel),
            channels: Memo::default(),
            receipt: text(Field::Receipt),
            member: text(Field::Member),
            store: text(Field::Store),
            register: text(Field::Register),
            shift: text(Field::Shift),
            cashier: text(Field::Cashier),
            refers_to: text(Field::RefersTo),
            quantity: figure(Field::Quantity),
            discount: figure(Field::Discount),
            refunded: figure(Field::Refunded),
            owed: owed.and_then(|at| Some(Figure::new(PlanColumn { at, ..plan.column(Field::Amount)? }))),
            points_issued: figure(Field::PointsIssued),
            points_redeemed: figure(Field::PointsRedeemed),
            cost: figure(Field::Cost),
            price: figure(Field::Price),
            promo: text(Field::Promo),
            product: text(Field::Product),
            category: text(Field::Category),
            whole: plan.whole_amount,
            shape: plan.shape,
            last: None,
            last_number: String::new(),
            last_id: None,
            begun: false,
            leans: false,
            above: Above::default(),
            down: plan.column(Field::Date).is_some_and(|column| column.down),
            scratch: String::new(),
            bad_times: 0,
            first_bad_time: None,
        })
    }

    /// Hands the row to the ledger.
    pub(super) fn read(&mut self, row: &Row<'_>, line: u64, ledger: &mut LedgerBuilder) -> Result<(), Fault> {
        if self.goes_on(row, line, ledger) {
            return Ok(());
        }
        self.above.is_known = false;
        let bad_times = self.bad_times;
        if row.cells.len() <= self.date.at.max(self.amount.at) {
            return Err(Fault::of_row(RowReason::TooShort));
        }
        let moment = self.moment(row);
        self.store.keep(row);
        if self.down && !row.raw(self.date.at).is_empty() {
            self.last = moment.ok();
            if !self.is_of_receipt(row) {
                return Err(Fault::at(RowReason::NoDate, self.date.at));
            }
        }
        if let Some(at) = self.status
            && self.standing(row, at) == Status::Off
        {
            return Err(Fault::at(RowReason::BadKind, at));
        }
        let first = |found| (found, false);
        let (found, continues) = moment.map(first).or_else(|fault| self.moment_before(row).ok_or(fault))?;
        let amount = self.amount.read(row);
        self.leans |= !self.begun && self.whole && amount == Cell::Empty;
        let mut amount = match amount {
            Cell::Parts(parts) => Money(parts),
            Cell::Empty
                if self.whole
                    && !self.last_number.is_empty()
                    && self.receipt.read(row) == self.last_number =>
            {
                Money::ZERO
            }
            Cell::Empty => return Err(Fault::at(RowReason::NoAmount, self.amount.at)),
            Cell::Unreadable => return Err(Fault::at(RowReason::BadAmount, self.amount.at)),
        };
        let kind = self.kind(row)?;
        let mut minute = found.minute;
        if let Some(at) = self.time {
            minute = self.time_of_day(row, at, line).or(minute);
        }
        let (day, minute) = self.date.local(found, minute);
        self.hours.add(minute.unwrap_or(0));
        let channel = self.channel.map_or(Channel::Unknown, |at| {
            self.channels.of(row.raw(at), || word::channel(row.text(at, &mut self.scratch)))
        });
        let number =
            |figure: &mut Option<Figure>| figure.as_mut().map_or(0, |figure| figure.read_if_there(row, line));
        if self.standing == Status::PartlyPaid {
            amount.0 -= number(&mut self.owed).clamp(0, amount.0.max(0));
        }
        let quantity = number(&mut self.quantity);
        // The file has no money of the line: price by quantity, thousandths of a piece.
        let line_amount =
            self.whole.then(|| Money(number(&mut self.price).saturating_mul(quantity) / Quantity::PER_ONE));
        let member = self.member.id(row, ledger);
        let receipt = self.receipt.id(row, ledger);
        if self.last_id != Some(receipt) {
            self.receipt.read(row).clone_into(&mut self.last_number);
            self.last_id = Some(receipt);
        }
        self.last = Some(found);
        self.begun = true;
        let receipt_row = RowOfIds {
            day,
            minute,
            amount,
            kind,
            channel,
            receipt,
            member,
            store: self.store.id(row, ledger),
            register: self.register.id(row, ledger),
            shift: self.shift.id(row, ledger),
            cashier: self.cashier.id(row, ledger),
            refers_to: self.refers_to.id(row, ledger),
            quantity: Quantity(quantity),
            discount: Money(number(&mut self.discount)),
            points_issued: Points(number(&mut self.points_issued)),
            points_redeemed: Points(number(&mut self.points_redeemed)),
            cost: Money(number(&mut self.cost)),
            promo: self.promo.id(row, ledger),
            product: self.product.id(row, ledger),
            category: self.category.id(row, ledger),
            line_amount,
            whole: self.whole,
            continues,
        };
        // Nobody gets back more than was paid: then the amount is already less it. The
        // sale comes last, so that its further lines go on with it.
        let refunded = match self.standing {
            Status::GivenBack if self.refunded.is_none() && self.kind.is_none() => amount.0,
            _ => number(&mut self.refunded).abs(),
        };
        if (1..=amount.0).contains(&refunded) && kind != Some(Kind::Return) {
            let nothing = RowOfIds::on(day);
            ledger.declare(Role::Receipts, Field::Refunded);
            ledger.row_of_ids(&RowOfIds {
                amount: Money(refunded),
                kind: Some(Kind::Return),
                refers_to: receipt,
                line_amount: None,
                quantity: nothing.quantity,
                discount: nothing.discount,
                points_issued: nothing.points_issued,
                points_redeemed: nothing.points_redeemed,
                cost: nothing.cost,
                product: 0,
                category: 0,
                ..receipt_row
            });
        }
        ledger.row_of_ids(&receipt_row);
        if !continues && bad_times == self.bad_times {
            self.remember(receipt_row);
        }
        Ok(())
    }

    fn moment(&mut self, row: &Row<'_>) -> Result<date::Found, Fault> {
        if let Some(found) = self.date.read(row) {
            return Ok(found);
        }
        let text = self.date.text(row);
        let reason = if text.is_empty() { RowReason::NoDate } else { RowReason::BadDate };
        let moment = document::moment(text);
        moment.map(|moment| self.date.fixed(moment)).ok_or(Fault::at(reason, self.date.at))
    }

    /// A row without a date right behind one of the same receipt goes on with it; one
    /// of a group has the day of the group. Tells whether it is of the same receipt.
    fn moment_before(&mut self, row: &Row<'_>) -> Option<(date::Found, bool)> {
        let number = self.receipt.read(row);
        let goes_on = !number.is_empty() && number == self.last_number;
        let empty = row.raw(self.date.at).is_empty();
        self.leans |= !self.begun && empty && !number.is_empty();
        let holds = goes_on || self.down && self.is_of_receipt(row);
        self.last.filter(|_| holds && empty).map(|found| (found, goes_on))
    }

    /// Whether the row itself says anything that the row of a group does not.
    fn is_of_receipt(&self, row: &Row<'_>) -> bool {
        [&self.receipt, &self.product, &self.member].iter().any(|column| !column.raw(row).is_empty())
    }

    /// Reads dates in this order from now on.
    pub(super) fn settle(&mut self, order: DateOrder) {
        self.date.settle(order);
        self.texts().into_iter().for_each(TextColumn::forget_ids);
        self.last_id = None;
        self.above.is_known = false;
        let day = self.last.and_then(|last| settled(last.day, order));
        self.last = self.last.zip(day).map(|(last, day)| date::Found { day, ..last });
    }

    fn texts(&mut self) -> [&mut TextColumn; 10] {
        let Self { receipt, member, store, register, shift, cashier, refers_to, promo, .. } = self;
        let (product, category) = (&mut self.product, &mut self.category);
        [receipt, member, store, register, shift, cashier, refers_to, promo, product, category]
    }

    /// What the status says. That of an order stands on the first of its rows.
    fn standing(&mut self, row: &Row<'_>, at: usize) -> Status {
        let raw = row.raw(at);
        let number = self.receipt.read(row);
        self.leans |= !self.begun && raw.is_empty() && !number.is_empty();
        if !raw.is_empty() || number.is_empty() || number != self.last_number {
            let orders = matches!(self.shape, Some(Shape::Shopify | Shape::WooCommerce));
            self.standing = self.statuses.of(raw, || word::status(row.text(at, &mut self.scratch), orders));
            if self.standing == Status::Off {
                number.clone_into(&mut self.last_number);
                self.last_id = None;
                self.last = self.last.filter(|_| self.down);
                self.begun = true;
            }
        }
        self.standing
    }

    fn kind(&mut self, row: &Row<'_>) -> Result<Option<Kind>, Fault> {
        let Some(PlanColumn { at, signs, parts, other_kinds, .. }) = self.kind else {
            return Ok(self.kind_of_document(row));
        };
        let raw = row.raw(at);
        if raw.is_empty() {
            self.kinds.put(raw, None);
            return Ok(None);
        }
        let shape = self.shape;
        let kind = self.kinds.of(raw, || match row.text(at, &mut self.scratch) {
            "true" if shape == Some(Shape::SetRetail) => Some(Kind::Sale),
            "false" if shape == Some(Shape::SetRetail) => Some(Kind::Return),
            text if parts && word::is_part(text) => None,
            text if signs => word::sign(text),
            text => word::kind(text).or_else(|| other_kinds.filter(|_| !word::is_cancelled(text))),
        });
        kind.map(Some).ok_or(Fault::at(RowReason::BadKind, at))
    }

    /// 1C tells a return by the name of its document: «Чек ККМ на возврат 12 от 31.12.2025».
    fn kind_of_document(&mut self, row: &Row<'_>) -> Option<Kind> {
        let names = self.shape == Some(Shape::OneC);
        let named = names.then(|| word::kind(self.receipt.read(row))).flatten();
        named.filter(|kind| *kind == Kind::Return)
    }

    fn time_of_day(&mut self, row: &Row<'_>, at: usize, line: u64) -> Option<u16> {
        let raw = row.raw(at);
        if let Some(time @ Some(_)) = self.times.get(raw) {
            return time;
        }
        let text = row.text(at, &mut self.scratch);
        // Some programs put a date before the time.
        let time = clock::parse_time(text.as_bytes()).or_else(|| date::parse(text.as_bytes())?.1);
        self.times.put(raw, time);
        if time.is_none() && !text.is_empty() {
            self.bad_times += 1;
            self.first_bad_time.get_or_insert_with(|| Example { line, value: shown(text) });
        }
        time
    }

    /// What is to be said of values that were missing or not kept whole.
    pub(super) fn notices(&self, file: &str, plan: &Plan) -> Vec<Message> {
        let header = |at: usize| plan.label(at);
        let optional = [
            &self.quantity,
            &self.discount,
            &self.refunded,
            &self.owed,
            &self.points_issued,
            &self.points_redeemed,
            &self.cost,
        ];
        let figures = std::iter::once(&self.amount).chain(optional.into_iter().flatten());
        let mut notices: Vec<Message> =
            figures.flat_map(|figure| figure.notices(file, &header(figure.at)).collect::<Vec<_>>()).listed();
        if let (Some(at), Some(first)) = (self.time, &self.first_bad_time) {
            let notice = Message::new("notice-unread")
                .with("file", file)
                .with("column", header(at))
                .with("field", Arg::Name("field-time".to_owned()))
                .with("count", self.bad_times)
                .with("line", first.line)
                .with("value", first.value.as_str());
            notices.push(notice);
        }
        let texts = [&self.receipt, &self.member, &self.refers_to];
        notices.extend(texts.into_iter().filter_map(|column| column.notice(file, plan)));
        notices
    }

    /// By how many hours the shops seem ahead of the file's times; `in_utc`: it calls them UTC.
    pub(super) fn hours_ahead(&self, in_utc: bool) -> Option<i32> {
        self.hours.ahead(in_utc)
    }
}
